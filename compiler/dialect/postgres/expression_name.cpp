// Dialect, PostgreSQL: names of expressions, by the rules of FigureColnameInternal in
// src/backend/parser/parse_target.c.
#include "compiler/dialect/postgres/expression_name.h"

#include <span>

#include "compiler/dialect/postgres/scan.h"
#include "compiler/dialect/postgres/types.h"

namespace schemac::dialect::postgres {
namespace {

using Tokens = std::span<const Token>;

/// Where the bracket that opens at `at` closes, or the end.
std::size_t closing(Tokens tokens, std::size_t at) {
    int depth = 0;
    for (std::size_t n = at; n < tokens.size(); ++n) {
        if (tokens[n].is("(") || tokens[n].is("[")) ++depth;
        if ((tokens[n].is(")") || tokens[n].is("]")) && --depth == 0) return n;
    }
    return tokens.size();
}

Tokens without_parentheses(Tokens tokens) {
    while (tokens.size() > 1 && tokens.front().is("(") && closing(tokens, 0) == tokens.size() - 1)
        tokens = tokens.subspan(1, tokens.size() - 2);
    return tokens;
}

/// The last `::` outside of brackets, with nothing but a type behind it.
std::size_t last_cast(Tokens tokens) {
    std::size_t found = tokens.size();
    for (std::size_t n = 0; n < tokens.size(); ++n) {
        if (tokens[n].is("(") || tokens[n].is("["))
            n = closing(tokens, n);
        else if (tokens[n].is("::"))
            found = n;
        else if (tokens[n].kind == Token::Kind::symbol && !tokens[n].is("."))
            found = tokens.size();
    }
    return found;
}

/// The internal name of a type, which is what a cast of something without a name is called.
std::string type_name(const Token& word) {
    const std::string name = parse_type(word.text).name;
    if (name == "integer") return "int4";
    if (name == "bigint") return "int8";
    if (name == "smallint") return "int2";
    if (name == "boolean") return "bool";
    if (name == "character varying") return "varchar";
    if (name == "real") return "float4";
    if (name == "double precision") return "float8";
    return word.text;
}

/// Empty where the expression has no name of its own.
std::string figure(Tokens all) {
    const Tokens tokens = without_parentheses(all);
    if (tokens.empty()) return {};
    if (const std::size_t cast = last_cast(tokens); cast > 0 && cast + 1 < tokens.size()) {
        const std::string inner = figure(tokens.first(cast));
        return inner.empty() ? type_name(tokens[cast + 1]) : inner;
    }
    if (tokens[0].is("case") && tokens.back().is("end")) return "case";
    if (!tokens[0].is_name()) return {};
    std::size_t last = 0;
    while (last + 2 < tokens.size() && tokens[last + 1].is(".") && tokens[last + 2].is_name())
        last += 2;
    if (last + 1 == tokens.size()) return tokens[last].text;
    const bool calls = tokens[last + 1].is("(") && closing(tokens, last + 1) == tokens.size() - 1;
    return calls ? tokens[last].text : std::string();
}

}  // namespace

std::string expression_name(std::string_view sql) {
    const std::vector<Token> tokens = scan(sql);
    const std::string name = figure(tokens);
    return name.empty() ? "expr" : name;
}

}  // namespace schemac::dialect::postgres
