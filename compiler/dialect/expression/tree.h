// Expression: the tree of a scalar SQL expression, as values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace schemac::dialect::expression {

struct Node;

/// A node that another owns: copies copy the node. May be empty.
class Child {
  public:
    Child() = default;
    Child(Node node);
    Child(const Child& other);
    Child(Child&&) noexcept = default;
    Child& operator=(Child other) noexcept;
    ~Child();

    explicit operator bool() const { return node_ != nullptr; }
    Node& operator*() const { return *node_; }
    Node* operator->() const { return node_.get(); }

  private:
    std::unique_ptr<Node> node_;
};

/// A value written out. `text` is decoded: a string's contents, digits without their prefix.
struct Literal {
    enum class Kind : std::uint8_t {
        number,
        string,
        hex,      ///< x'…'
        bits,     ///< b'…'
        keyword,  ///< null, true, current_timestamp
    };
    Kind kind = Kind::keyword;
    std::string text;
    std::string prefix;  ///< a charset introducer, or `date`, `time`, `timestamp`
};

/// One word of a dotted name, and where it stands in the text.
struct NamePart {
    std::string text;  ///< quotes taken off
    char quote = 0;    ///< the opening one, or 0
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Name {
    std::vector<NamePart> parts;
};

/// The `*` of count(*).
struct Wildcard {};

/// `?`, `:x`, `@x`, `@@x`.
struct Parameter {
    std::string text;
};

struct Unary {
    std::string op;
    Child operand;
};

struct Binary {
    std::string op;
    Child left;
    Child right;
};

/// One argument; `before` is what stands before it: nothing, `,`, or a word as in `trim(both x from y)`.
struct Argument {
    std::string before;
    Child value;
};

/// A function by its synonym-free name; `suffix` is a FILTER or OVER clause, normalised.
struct Call {
    std::string name;
    std::vector<Argument> arguments;
    bool distinct = false;
    std::string suffix;
};

struct Case {
    struct Arm {
        Child when;
        Child then;
    };
    Child operand;
    std::vector<Arm> arms;
    Child otherwise;
};

struct Cast {
    Child operand;
    std::string type;
};

/// `right` is a Row, a Subquery or a Name.
struct In {
    Child operand;
    bool negated = false;
    Child right;
};

struct Between {
    Child operand;
    bool negated = false;
    Child low;
    Child high;
};

/// LIKE and its kin; `op` tells which.
struct Like {
    std::string op;
    Child operand;
    bool negated = false;
    Child pattern;
    Child escape;
};

/// IS [NOT]; `a is distinct from b` is `a is not b`.
struct Is {
    Child operand;
    bool negated = false;
    Child right;
};

struct Collate {
    Child operand;
    std::string collation;
};

struct Row {
    std::vector<Node> items;
};

/// A query as normalised tokens, without its parentheses; `exists (…)` is a Unary over it.
struct Subquery {
    std::string tokens;
};

struct Interval {
    Child value;
    std::string unit;
};

using Value = std::variant<Literal, Name, Wildcard, Parameter, Unary, Binary, Call, Case, Cast, In, Between, Like, Is,
                           Collate, Row, Subquery, Interval>;

struct Node {
    Value value;
};

}  // namespace schemac::dialect::expression
