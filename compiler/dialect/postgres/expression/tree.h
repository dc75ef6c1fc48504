// PostgreSQL expressions: the raw parse tree as libpg_query gives it, read from its JSON (four times as fast as its
// protobuf form) into an arena.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace schemac::dialect::postgres::expression {

/// A value of the tree. An absent one is a value of type `absent`, so that paths can be followed without asking. A node
/// of the grammar is an object with one member, named as the node's kind: `kind()` and `body()`.
struct Value {
    enum class Type : unsigned char { absent, text, number, boolean, object, array };

    Type type = Type::absent;
    std::string_view key;   ///< in an object
    std::string_view text;  ///< of a text, number or boolean
    const Value* first = nullptr;
    const Value* next = nullptr;

    struct Iterator {
        const Value* at;
        const Value& operator*() const { return *at; }
        Iterator& operator++() {
            at = at->next;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return at != other.at; }
    };

    explicit operator bool() const { return type != Type::absent; }
    const Value& operator[](std::string_view name) const;
    Iterator begin() const { return {first}; }
    Iterator end() const { return {nullptr}; }
    std::size_t size() const;
    const Value& at(std::size_t index) const;
    const Value& last() const;

    std::string_view kind() const { return first ? first->key : std::string_view(); }
    const Value& body() const;
    /// The body where the node is of that kind, else absent.
    const Value& as(std::string_view kind) const;

    /// A number; what libpg_query leaves out is zero.
    int number() const;
    bool is_true() const { return type == Type::boolean && text == "true"; }
    /// The text of a String node.
    std::string_view string() const { return as("String")["sval"].text; }
};

struct ParseError {
    std::string message;
    std::size_t position = 0;  ///< byte in the text
};

/// A parsed text; values live as long as it.
class Tree {
  public:
    const Value& root() const { return *root_; }
    /// The statements, `RawStmt` objects.
    const Value& statements() const { return (*root_)["stmts"]; }

  private:
    friend std::optional<Tree> parse(const std::string& sql, ParseError* error);
    void restore_negative_integers(const std::string& sql);

    std::unique_ptr<char[]> json_;
    std::unique_ptr<std::deque<std::string>> restored_;
    std::unique_ptr<std::deque<Value>> values_;
    const Value* root_ = nullptr;
};

/// Parses statements; empty where the grammar refuses them. Positions in the tree are bytes of `sql`.
std::optional<Tree> parse(const std::string& sql, ParseError* error = nullptr);

/// The value of an expression, parsed as `SELECT (…)`; `offset` is what positions in the tree are ahead by.
struct ExpressionTree {
    static constexpr std::size_t offset = 8;  // "SELECT ("
    Tree tree;
    const Value& root() const;
};
std::optional<ExpressionTree> parse_expression(const std::string& sql);

}  // namespace schemac::dialect::postgres::expression
