// Expression: query bodies by their tokens.
#include <string>
#include <vector>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/expression/token.h"

namespace schemac::dialect::expression {
namespace {

/// An operator under the name that means the same: `<>` for `!=`.
std::string operator_text(const Token& token, const Facts& facts) {
    const std::string written = lower(token.text);
    const Operator* op = find_operator(facts, written, Shape::infix);
    return op && !op->canonical.empty() ? std::string(op->canonical) : written;
}

std::string text_of(const Token& token, const Facts& facts) {
    switch (token.kind) {
        case Token::Kind::word: return lower(token.text);
        case Token::Kind::quoted_name: return fold_name(decode(token, facts), facts);
        case Token::Kind::string: return quote_string(decode(token, facts), facts);
        case Token::Kind::number: return lower(token.text);
        case Token::Kind::hex: return "x'" + decode(token, facts) + '\'';
        case Token::Kind::bits: return "b'" + decode(token, facts) + '\'';
        case Token::Kind::symbol: return operator_text(token, facts);
        case Token::Kind::parameter:
        case Token::Kind::broken:
        case Token::Kind::end: return std::string(token.text);
    }
    return {};
}

bool tight_before(const std::string& text) {
    return text == ")" || text == "," || text == "." || text == ";";
}

}  // namespace

std::string normalise(std::string_view sql, const Facts& facts) {
    std::vector<Token> tokens = tokenise(sql, facts);
    tokens.pop_back();
    while (!tokens.empty() && tokens.back().is(";"))
        tokens.pop_back();
    std::string all;
    bool tight = true;
    for (const Token& token : tokens) {
        const std::string text = text_of(token, facts);
        if (!tight && !tight_before(text)) all += ' ';
        all += text;
        tight = text == "(" || text == ".";
    }
    return all;
}

}  // namespace schemac::dialect::expression
