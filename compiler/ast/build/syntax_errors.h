// Says in the words of the language what the parser stumbled over.
#pragma once

#include "compiler/ast/build/construct.h"

namespace schemac::ast {

/// Reports syntax errors of one declaration, and counts them.
class SyntaxErrors {
  public:
    explicit SyntaxErrors(const Input& input) : input_(input) {}

    /// `offending`: the index of the token, or of the end of the declaration; `expected`: what could stand there.
    /// Whether it was only that the statement doesn't end: then the next one begins at this token.
    bool report(antlr4::ParserRuleContext* context, std::uint32_t offending, const antlr4::misc::IntervalSet& expected);

    std::size_t count() const { return count_; }
    /// The index after the last token of the declaration.
    void begin(std::uint32_t last) {
        count_ = 0;
        last_ = last;
    }

  private:
    struct Problem;

    bool unclosed_brace(const Problem& problem);
    bool missing_type(const Problem& problem);
    bool constraint_word(const Problem& problem);
    bool comma_between_members(const Problem& problem);
    bool missing_comma(const Problem& problem);
    bool bare_expression(const Problem& problem);
    bool unknown_clause(const Problem& problem);
    bool missing_semicolon(const Problem& problem);
    void unexpected(const Problem& problem);
    static std::string expected_here(const Problem& problem);

    Input input_;
    std::size_t count_ = 0;
    std::uint32_t last_ = 0;
};

}  // namespace schemac::ast
