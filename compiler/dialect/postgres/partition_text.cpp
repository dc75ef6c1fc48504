// Dialect, PostgreSQL: partition keys and bounds, compared token by token.
#include "compiler/dialect/postgres/partition_text.h"

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres {
namespace {

/// No blank after an opening bracket or a dot, nor before a closing one or a comma; `call` brackets hug what they
/// follow.
bool wants_blank(const Token& before, const Token& after, bool call) {
    if (before.is("(") || before.is("::") || before.is(".")) return false;
    if (after.is(")") || after.is(",") || after.is("::") || after.is(".")) return false;
    return !(after.is("(") && call);
}

std::string spelled(const Token& token) {
    if (token.kind == Token::Kind::string) return literal(token.text);
    if (token.kind == Token::Kind::quoted) return quote(token.text);
    return token.text;
}

std::string joined(std::string_view text, bool calls) {
    std::string result;
    const std::vector<Token> tokens = scan(text);
    for (std::size_t n = 0; n < tokens.size(); ++n) {
        // the brackets of `range (…)` stand apart, those of a function's arguments don't
        const bool call = calls && n > 1 && tokens[n - 1].is_name();
        if (n && wants_blank(tokens[n - 1], tokens[n], call)) result += ' ';
        result += spelled(tokens[n]);
    }
    return result;
}

}  // namespace

std::string canonical_partition_key(std::string_view text) {
    return joined(text, true);
}

std::string canonical_partition_bound(std::string_view text) {
    return joined(text, false);
}

model::QualifiedName parse_name(std::string_view text, std::string_view default_schema) {
    const std::vector<Token> tokens = scan(text);
    if (tokens.size() >= 3 && tokens[1].is(".")) return {tokens[0].text, tokens[2].text};
    return {std::string(default_schema), tokens.empty() ? std::string() : tokens[0].text};
}

std::string qualified_text(std::string_view text, std::string_view default_schema) {
    return quote(parse_name(text, default_schema));
}

}  // namespace schemac::dialect::postgres
