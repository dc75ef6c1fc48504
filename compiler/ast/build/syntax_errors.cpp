// The messages of syntax errors: the first of these that fits is the one that is shown.
#include "compiler/ast/build/syntax_errors.h"

#include "compiler/ast/build/expected.h"
#include "compiler/ast/lex/keyword.h"
#include "compiler/source/codes/syntax.h"
#include "compiler/source/suggest.h"

#include <grammar/Schemac.h>

#include <array>

namespace schemac::ast {

using grammar::Schemac;

/// One error, with what each of the messages looks at.
struct SyntaxErrors::Problem {
    antlr4::ParserRuleContext* context;
    const antlr4::misc::IntervalSet& expected;
    bool at_end;
    TokenKind kind;
    std::string text;
    source::Span span;
    /// Of the token before it.
    source::Span before;
    bool on_new_line;

    bool expects(std::size_t type) const { return expected.contains(static_cast<ssize_t>(type)); }
    bool in_rule(std::size_t rule) const { return context->getRuleIndex() == rule; }
};

namespace {

constexpr std::array<std::string_view, 8> member_words{"primary", "unique", "foreign", "check",
                                                       "exclude", "index",  "dropped", "partition"};

/// How a token is called after the word "unexpected".
std::string shown(TokenKind kind, const std::string& text) {
    switch (kind) {
        case TokenKind::none: return "end";
        case TokenKind::string: return "string " + text;
        case TokenKind::number: return "number " + text;
        case TokenKind::body: return "text in `$$`";
        case TokenKind::nested: return "`(`";
        default: break;
    }
    return text.find('`') == std::string::npos ? "`" + text + "`" : text;
}

antlr4::ParserRuleContext* ancestor(antlr4::ParserRuleContext* context, std::size_t rule) {
    antlr4::tree::ParseTree* at = context;
    while (at != nullptr && static_cast<antlr4::ParserRuleContext*>(at)->getRuleIndex() != rule)
        at = at->parent;
    return static_cast<antlr4::ParserRuleContext*>(at);
}

}  // namespace

bool SyntaxErrors::report(antlr4::ParserRuleContext* context, std::uint32_t offending,
                          const antlr4::misc::IntervalSet& expected) {
    ++count_;
    const auto& tokens = input_.lexed.tokens;
    const auto id = input_.file.id();
    const bool at_end = offending >= last_;
    const Token before = offending > 0 ? tokens[offending - 1] : Token{};
    const Token found = at_end ? Token{TokenKind::none, false, before.end, before.end} : tokens[offending];
    if (found.kind == TokenKind::bad || before.kind == TokenKind::bad) return false;  // the lexer has said it
    const auto between = input_.file.text().substr(before.end, found.begin - before.end);
    Problem problem{context,
                    expected,
                    at_end,
                    found.kind,
                    std::string(input_.file.text().substr(found.begin, found.end - found.begin)),
                    {id, found.begin, found.end},
                    {id, before.begin, before.end},
                    between.find('\n') != std::string_view::npos};
    const bool said = unclosed_brace(problem) || missing_type(problem) || constraint_word(problem) ||
                      comma_between_members(problem) || missing_comma(problem) || bare_expression(problem) ||
                      unknown_clause(problem);
    if (said) return false;
    if (missing_semicolon(problem)) return true;
    unexpected(problem);
    return false;
}

/// The declaration ends while a `{` is open.
bool SyntaxErrors::unclosed_brace(const Problem& problem) {
    if (!problem.at_end) return false;
    const auto body = body_around(problem.context, input_);
    if (body.context == nullptr) return false;
    auto* brace = body.context->getToken(Schemac::LBRACE, 0);
    const auto& opened = input_.lexed.tokens[brace->getSymbol()->getTokenIndex()];
    input_.diagnostics.report(code::unclosed_brace, {input_.file.id(), opened.begin, opened.end}, body.described())
        .with_help("close it with `}` before the next declaration");
    return true;
}

bool SyntaxErrors::missing_type(const Problem& problem) {
    auto* column = dynamic_cast<Schemac::ColumnContext*>(ancestor(problem.context, Schemac::RuleColumn));
    if (column == nullptr || column->columnClause().size() > 0 || column->columnName() == nullptr) return false;
    const auto name_index = column->columnName()->getStart()->getTokenIndex();
    const auto& name = input_.lexed.tokens[name_index];
    if (name.end != problem.before.end) return false;
    const auto text = std::string(input_.file.text().substr(name.begin, name.end - name.begin));
    const auto member = source::did_you_mean(text, member_words);
    auto& said = input_.diagnostics.report(code::missing_type, problem.span, text);
    said.with_label("expected a type").with_suggestion(member);
    return true;
}

/// SQL's habit `constraint name check (…)`.
bool SyntaxErrors::constraint_word(const Problem& problem) {
    if (!same_word(problem.text, "constraint")) return false;
    input_.diagnostics.report(code::constraint_word, problem.span)
        .with_help("the name of a constraint stands after its kind: `check positive (amount > 0)`");
    return true;
}

bool SyntaxErrors::comma_between_members(const Problem& problem) {
    if (problem.kind != TokenKind::comma || !problem.expects(Schemac::SEMICOLON)) return false;
    const auto around = construct_around(problem.context, input_);
    input_.diagnostics.report(code::comma_between_members, problem.span, around.described()).with_label("expected `;`");
    return true;
}

bool SyntaxErrors::missing_comma(const Problem& problem) {
    if (!problem.expects(Schemac::COMMA) || problem.expects(Schemac::WORD)) return false;
    if (!is_name(problem.kind) && problem.kind != TokenKind::string) return false;
    input_.diagnostics.report(code::missing_comma, problem.span)
        .with_label("expected " + expected_words(problem.expected));
    return true;
}

/// `default a + b`, `check amount > 0`.
bool SyntaxErrors::bare_expression(const Problem& problem) {
    const bool wanted = problem.in_rule(Schemac::RuleBracketed) || problem.in_rule(Schemac::RuleOpaque);
    const bool opened = wanted && problem.expects(Schemac::LPAREN);
    auto* clause = dynamic_cast<Schemac::ColumnContext*>(problem.context);
    const bool goes_on = clause != nullptr && !clause->columnClause().empty() &&
                         dynamic_cast<Schemac::DefaultClauseContext*>(clause->columnClause().back()) != nullptr &&
                         !is_name(problem.kind) && problem.kind != TokenKind::comma && !problem.at_end &&
                         problem.kind != TokenKind::right_brace;
    if (problem.at_end || problem.kind == TokenKind::semicolon || (!opened && !goes_on)) return false;
    auto& said = input_.diagnostics.report(code::bare_expression, problem.span);
    if (opened) said.with_label("expected `(`");
    if (goes_on) said.with_help("after `default`, only a literal, a word or a call may stand without parentheses");
    return true;
}

bool SyntaxErrors::unknown_clause(const Problem& problem) {
    if (!is_name(problem.kind) || problem.kind == TokenKind::quoted || !problem.expects(Schemac::SEMICOLON))
        return false;
    const auto around = construct_around(problem.context, input_);
    const auto candidates = expected_keywords(problem.expected);
    const auto nearest = source::did_you_mean(problem.text, candidates);
    if (problem.on_new_line && nearest.empty()) return false;
    input_.diagnostics.report(code::unknown_clause, problem.span, problem.text, around.described())
        .with_suggestion(nearest);
    return true;
}

bool SyntaxErrors::missing_semicolon(const Problem& problem) {
    if (!problem.expects(Schemac::SEMICOLON)) return false;
    const bool next_statement = problem.on_new_line || problem.at_end || problem.kind == TokenKind::right_brace;
    if (!next_statement) return false;
    const source::Span after{problem.before.file, problem.before.end - 1, problem.before.end};
    const auto around = construct_around(problem.context, input_);
    input_.diagnostics.report(code::missing_semicolon, after, around.described()).with_label("expected `;` after this");
    return true;
}

std::string SyntaxErrors::expected_here(const Problem& problem) {
    if (problem.in_rule(Schemac::RuleValue) || problem.in_rule(Schemac::RuleExpression)) return "a value";
    if (problem.in_rule(Schemac::RuleType) || problem.in_rule(Schemac::RuleTypeName)) return "a type";
    return expected_words(problem.expected);
}

void SyntaxErrors::unexpected(const Problem& problem) {
    const auto around = construct_around(problem.context, input_);
    const auto place = around.context == nullptr ? "" : " in " + around.described();
    auto span =
        problem.at_end ? source::Span{problem.before.file, problem.before.end - 1, problem.before.end} : problem.span;
    auto& said = input_.diagnostics.report(code::unexpected_token, span, shown(problem.kind, problem.text) + place);
    if (const auto words = expected_here(problem); !words.empty()) said.with_label("expected " + words);
    if (is_keyword(problem.kind) && problem.expects(Schemac::WORD)) said.with_help("to use it as a name, quote it");
    if (!is_name(problem.kind) || problem.kind == TokenKind::quoted) return;
    said.with_suggestion(source::did_you_mean(problem.text, expected_keywords(problem.expected)));
}

}  // namespace schemac::ast
