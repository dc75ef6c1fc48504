// Introspect, PostgreSQL SQL files: one statement, as a tree and as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/postgres/expression/tree.h"
#include "compiler/source/span.h"
#include "introspect/postgres/sql/token.h"

namespace schemac::introspect::postgres::sql {

using dialect::postgres::expression::Tree;
using dialect::postgres::expression::Value;

/// A statement of a file. Places in its tree and in its tokens are bytes of its own text.
class Statement {
  public:
    Statement(std::string text, source::Span span, Tree tree);

    const Value& node() const { return tree_.statements().at(0)["stmt"]; }
    std::string_view kind() const { return node().kind(); }
    const Value& body() const { return node().body(); }
    const std::string& text() const { return text_; }
    /// The statement's place in its file, or that of one of its tokens.
    source::Span span() const { return span_; }
    source::Span span_at(std::size_t position) const;
    /// Its first words, for messages: `ALTER TABLE`.
    std::string title() const;

    const std::vector<Token>& tokens() const { return tokens_; }
    /// The first token at or after a place.
    std::size_t token_at(std::size_t position) const;
    /// The first token from `from` on that is that word outside of all brackets opened since; the number of tokens
    /// where there is none.
    std::size_t find(std::string_view word, std::size_t from) const;
    /// The token that closes the bracket at `open`.
    std::size_t closing(std::size_t open) const;
    /// The text of the tokens `from` (included) to `to` (excluded), without comments.
    std::string slice(std::size_t from, std::size_t to) const;
    /// What stands in the brackets that follow the first such word at or after a place.
    std::string in_brackets(std::string_view word, std::size_t position) const;
    /// The elements of a list in brackets, `open` its opening one: first token and the one past the last.
    std::vector<std::pair<std::size_t, std::size_t>> elements(std::size_t open) const;

  private:
    /// What stands between two tokens: blanks as they are, one for a comment.
    std::string gap(std::size_t begin, std::size_t end) const;

    std::string text_;
    source::Span span_;
    Tree tree_;
    std::vector<Token> tokens_;
};

}  // namespace schemac::introspect::postgres::sql
