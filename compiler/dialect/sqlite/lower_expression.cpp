// SQLite: the portable functions under SQLite's names.
#include <array>
#include <string_view>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/expression_facts.h"
#include "compiler/dialect/sqlite/lower.h"

namespace schemac::dialect::sqlite {
namespace {

using expression::Token;

struct Function {
    std::string_view portable;
    std::string_view own;
    bool bare = false;  ///< stands without parentheses
};

constexpr std::array functions{
    Function{"now", "CURRENT_TIMESTAMP", true},
    Function{"localtimestamp", "CURRENT_TIMESTAMP", true},
    Function{"current_timestamp", "CURRENT_TIMESTAMP", true},
    Function{"current_date", "CURRENT_DATE", true},
    Function{"current_time", "CURRENT_TIME", true},
    Function{"greatest", "max"},
    Function{"least", "min"},
    Function{"char_length", "length"},
    Function{"character_length", "length"},
    Function{"gen_random_uuid",
             "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || "
             "substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || "
             "substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))",
             true},
};

const Function* called(const std::vector<Token>& tokens, std::size_t at) {
    if (tokens[at].kind != Token::Kind::word || !tokens[at + 1].is("(")) return nullptr;
    const std::string name = expression::lower(tokens[at].text);
    for (const Function& function : functions)
        if (function.portable == name && (!function.bare || tokens[at + 2].is(")"))) return &function;
    return nullptr;
}

}  // namespace

void lower_expression(model::Expression& expression) {
    const std::vector<Token> tokens = expression::tokenise(expression.sql, expression_facts());
    std::string lowered;
    std::size_t copied = 0;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        const Function* function = called(tokens, at);
        if (!function) continue;
        lowered.append(expression.sql, copied, tokens[at].begin - copied).append(function->own);
        copied = function->bare ? tokens[at + 2].end : tokens[at].end;
    }
    if (copied == 0) return;
    expression = model::Expression(lowered.append(expression.sql, copied));
}

}  // namespace schemac::dialect::sqlite
