// Dialect, PostgreSQL: parameters of routines.
#include "compiler/dialect/postgres/parameters.h"

#include <algorithm>

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"
#include "compiler/dialect/postgres/types.h"

namespace schemac::dialect::postgres {
namespace {

using Tokens = std::vector<Token>;

/// The tokens of each element of a list, split at the commas outside of brackets.
std::vector<Tokens> elements(std::string_view text) {
    std::vector<Tokens> list;
    int depth = 0;
    for (Token& token : scan(text)) {
        if (token.is("(") || token.is("[")) ++depth;
        if (token.is(")") || token.is("]")) --depth;
        if (list.empty() || (depth == 0 && token.is(","))) list.emplace_back();
        if (depth > 0 || !token.is(",")) list.back().push_back(std::move(token));
    }
    return list;
}

std::string_view slice(std::string_view text, const Tokens& tokens, std::size_t first, std::size_t end) {
    if (first >= end) return {};
    return text.substr(tokens[first].begin, tokens[end - 1].end - tokens[first].begin);
}

/// Whether two words together are the beginning of one type.
bool is_type_of_words(const Token& first, const Token& second) {
    const auto both = [&](std::string_view a, std::string_view b) { return first.is(a) && second.is(b); };
    const bool zoned = second.is("with") || second.is("without");
    const bool fields = first.is("interval") && second.kind == Token::Kind::word;
    return both("double", "precision") || both("character", "varying") || both("char", "varying") ||
           both("bit", "varying") || first.is("national") || both("nchar", "varying") || fields ||
           (zoned && (first.is("timestamp") || first.is("time"))) || second.is("array") || first.is("setof");
}

std::string take_mode(const Tokens& tokens, std::size_t& at) {
    if (tokens.size() < 2) return {};
    for (const std::string_view mode : {"in", "out", "inout", "variadic"}) {
        if (!tokens[at].is(mode)) continue;
        ++at;
        if (mode == "in" && tokens.size() > 2 && tokens[at].is("out")) return ++at, "inout";
        return mode == "in" ? std::string() : std::string(mode);
    }
    return {};
}

Parameter parse(std::string_view text, const Tokens& tokens) {
    Parameter parameter;
    std::size_t at = 0;
    parameter.mode = take_mode(tokens, at);
    const bool named = at + 1 < tokens.size() && tokens[at].is_name() && tokens[at + 1].is_name() &&
                       !tokens[at + 1].is("default") && !is_type_of_words(tokens[at], tokens[at + 1]);
    if (named) parameter.name = tokens[at++].text;
    if (parameter.mode.empty() && named) parameter.mode = take_mode(tokens, at);
    std::size_t end = at;
    while (end < tokens.size() && !tokens[end].is("default") && !tokens[end].is("=") && !tokens[end].is(":"))
        ++end;
    parameter.type = parse_type(slice(text, tokens, at, end));
    while (end < tokens.size() && (tokens[end].is("default") || tokens[end].is("=") || tokens[end].is(":")))
        ++end;
    parameter.default_value = slice(text, tokens, end, tokens.size());
    return parameter;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// Parameters have no lengths: the server forgets those of their types.
model::Type without_arguments(model::Type type) {
    type.arguments.clear();
    if (type.name == "interval") type.modifiers.clear();
    if (type.schema.empty() && type.name == "bit") return type;
    return type;
}

}  // namespace

std::vector<Parameter> parse_parameters(std::string_view text) {
    std::vector<Parameter> list;
    for (const Tokens& tokens : elements(text)) {
        if (tokens.empty()) continue;
        list.push_back(parse(text, tokens));
        list.back().type = without_arguments(list.back().type);
    }
    return list;
}

std::string parameters_text(const std::vector<Parameter>& parameters) {
    std::string text;
    for (const Parameter& parameter : parameters) {
        if (!text.empty()) text += ", ";
        if (!parameter.mode.empty()) text += upper(parameter.mode) + ' ';
        if (!parameter.name.empty()) text += quote(parameter.name) + ' ';
        text += type_text(parameter.type);
        if (!parameter.default_value.empty()) text += " DEFAULT " + parameter.default_value;
    }
    return text;
}

std::string signature_of(const std::vector<Parameter>& parameters) {
    std::string text;
    for (const Parameter& parameter : parameters)
        if (parameter.mode != "out") text += (text.empty() ? "" : ", ") + type_text(parameter.type);
    return text;
}

std::string canonical_returns(std::string_view returns, const std::vector<Parameter>& parameters, const TypeMap& map) {
    const Tokens tokens = scan(returns);
    if (tokens.empty()) {
        std::vector<const Parameter*> outputs;
        for (const Parameter& parameter : parameters)
            if (parameter.mode == "out" || parameter.mode == "inout") outputs.push_back(&parameter);
        if (outputs.empty()) return {};
        return outputs.size() == 1 ? type_text(outputs.front()->type) : "record";
    }
    if (tokens[0].is("table") && tokens.size() > 2 && tokens[1].is("(")) {
        auto columns = parse_parameters(slice(returns, tokens, 2, tokens.size() - 1));
        for (Parameter& column : columns)
            column.type = map(column.type);
        return "TABLE(" + parameters_text(columns) + ")";
    }
    const std::size_t at = tokens[0].is("setof") ? 1 : 0;
    const model::Type type = map(without_arguments(parse_type(slice(returns, tokens, at, tokens.size()))));
    return (at ? "SETOF " : "") + type_text(type);
}

}  // namespace schemac::dialect::postgres
