// Introspect, SQLite: a cursor over the tokens of one statement, for the parsers of what sqlite_master holds. They take
// only what SQLite itself took, so anything unforeseen ends in `Unreadable`, never in a guess.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/expression/token.h"

namespace schemac::introspect::sqlite {

using dialect::expression::Token;

/// A statement that the parsers don't understand, and where.
struct Unreadable {
    std::size_t offset = 0;
    std::string expected;
};

class Cursor {
  public:
    explicit Cursor(std::string_view text);

    const Token& peek(std::size_t ahead = 0) const;
    bool at(std::string_view lower) const { return peek().is(lower); }
    bool at_end() const { return peek().kind == Token::Kind::end; }
    bool accept(std::string_view lower);
    /// All of these words in a row, or none.
    bool accept_all(std::initializer_list<std::string_view> words);
    void expect(std::string_view lower);
    const Token& take();
    [[noreturn]] void fail(std::string expected) const;

    bool at_name() const;
    /// A name: a word, or one in any of SQLite's quotes, a string's included.
    std::string name();
    /// `schema.name`, the schema thrown away.
    std::string object_name();
    /// `(a, b)`.
    std::vector<std::string> names();

    /// What stands between an opening parenthesis, which is next, and its partner, both taken. Comments at its ends are
    /// left out, here and below, so that what is written after it isn't part of one.
    std::string parenthesised();
    /// Goes over what stands before the next `,` or `)` outside parentheses, and gives its tokens.
    std::vector<Token> until_comma();
    /// The text from one offset to another, blanks around it cut off.
    std::string text(std::size_t begin, std::size_t end) const;
    /// To the end, without a closing semicolon.
    std::string rest() const;

  private:
    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

/// The name that a token means.
std::string name_of(const Token& token);

}  // namespace schemac::introspect::sqlite
