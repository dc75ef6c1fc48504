// Dialect, MySQL and MariaDB: the query parser's state and productions; `parse.h` is the way in.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/query/parse.h"

namespace schemac::dialect::mysql::query {

class Parser {
  public:
    explicit Parser(std::string_view sql);

    Query whole();

  private:
    // parse.cpp: queries and their clauses
    Query query();
    void with(Query& made);
    Term term();
    Select select();
    Item item();
    std::vector<Sort> sorts();
    void windows(Select& made);
    void limit(Query& made);

    // from.cpp: what FROM names
    Source sources();
    Source joined();
    Source factor();
    Source join(Source left);
    void condition(Source& made);
    std::string alias();

    // tokens.cpp
    const expression::Token& peek(std::size_t ahead = 0) const;
    bool at(std::string_view word) const { return peek().is(word); }
    bool at_end() const { return peek().kind == expression::Token::Kind::end; }
    bool at_query(std::size_t ahead = 0) const;
    bool at_join() const;
    bool at_clause() const;
    bool accept(std::string_view word);
    void expect(std::string_view word);
    std::string name();
    std::vector<std::string> names();
    /// The text up to a comma, a clause, a join or a closing parenthesis that stands outside of others.
    std::string text();

    std::string_view sql_;
    std::vector<expression::Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace schemac::dialect::mysql::query
