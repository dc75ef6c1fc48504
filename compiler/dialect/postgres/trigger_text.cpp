// Dialect, PostgreSQL: conditions and calls of triggers.
#include "compiler/dialect/postgres/trigger_text.h"

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres {
namespace {

struct Call {
    model::QualifiedName function;
    std::vector<std::string> arguments;
};

/// The part of the text from one token to another, both included.
std::string_view between(std::string_view text, const Token& first, const Token& last) {
    return text.substr(first.begin, last.end - first.begin);
}

/// The functions for triggers that the server brings along.
bool is_builtin(std::string_view function) {
    return function == "suppress_redundant_updates_trigger" || function == "tsvector_update_trigger" ||
           function == "tsvector_update_trigger_column";
}

Call parse_call(std::string_view text, std::string_view default_schema) {
    const std::vector<Token> tokens = scan(text);
    Call call;
    std::size_t at = 0;
    if (at < tokens.size()) call.function.name = tokens[at++].text;
    call.function.schema = is_builtin(call.function.name) ? "pg_catalog" : default_schema;
    if (at + 1 < tokens.size() && tokens[at].is(".")) {
        call.function.schema = call.function.name;
        call.function.name = tokens[at + 1].text;
        at += 2;
    }
    for (++at; at < tokens.size() && !tokens[at].is(")"); ++at)
        if (!tokens[at].is(",")) call.arguments.push_back(tokens[at].text);
    return call;
}

}  // namespace

TriggerText parse_trigger(std::string_view statement) {
    const std::vector<Token> tokens = scan(statement);
    TriggerText text;
    std::size_t when = 0;
    for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
        const bool after_each = at > 1 && tokens[at - 2].is("each");
        if (!when && tokens[at].is("when") && tokens[at + 1].is("(") && (after_each || tokens[at - 1].is("row")))
            when = at;
        const bool executes =
            tokens[at].is("execute") && (tokens[at + 1].is("function") || tokens[at + 1].is("procedure"));
        if (!executes || (!when && at > 1 && !after_each && !tokens[at - 2].is("each"))) continue;
        if (when && !tokens[at - 1].is(")")) continue;
        if (when && at >= when + 4) text.when = between(statement, tokens[when + 2], tokens[at - 2]);
        text.call = between(statement, tokens[at + 2], tokens.back());
    }
    return text;
}

std::string canonical_call(std::string_view text, std::string_view default_schema) {
    const Call call = parse_call(text, default_schema);
    std::string result = quote(call.function) + '(';
    for (std::size_t n = 0; n < call.arguments.size(); ++n)
        result += (n ? ", " : "") + literal(call.arguments[n]);
    return result + ')';
}

model::QualifiedName called_function(std::string_view text, std::string_view default_schema) {
    return parse_call(text, default_schema).function;
}

}  // namespace schemac::dialect::postgres
