// Dialect, PostgreSQL: bodies in SQL's standard form.
#include "compiler/dialect/postgres/canonical/routine_body.h"

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres::canonical {
namespace {

std::string_view slice(std::string_view text, const std::vector<Token>& tokens, std::size_t first, std::size_t end) {
    if (first >= end) return {};
    return text.substr(tokens[first].begin, tokens[end - 1].end - tokens[first].begin);
}

/// What the analysis doesn't know compares word by word, whatever its spacing.
std::string words_of(std::string_view statement) {
    std::string text;
    for (const Token& token : scan(statement)) {
        if (!text.empty()) text += ' ';
        if (token.kind == Token::Kind::string)
            text += literal(token.text);
        else
            text += token.kind == Token::Kind::quoted ? quote(token.text) : token.text;
    }
    return text;
}

std::string statement(std::string_view text, const Context& context) {
    const model::Expression made = expression::canonical_query(model::Expression(std::string(text)), context.names);
    return made.form == model::Form::canonical ? made.canonical : words_of(text);
}

std::string block(std::string_view body, const std::vector<Token>& tokens, const Context& context) {
    std::string text = "BEGIN ATOMIC";
    std::size_t begin = 2;
    int depth = 0;
    for (std::size_t n = begin; n < tokens.size(); ++n) {
        if (tokens[n].is("case")) ++depth;
        const bool closes = tokens[n].is("end") && depth == 0;
        if (tokens[n].is("end") && depth > 0) --depth;
        if (!tokens[n].is(";") && !closes) continue;
        if (begin < n) text += ' ' + statement(slice(body, tokens, begin, n), context) + ';';
        begin = n + 1;
        if (closes) break;
    }
    return text + " END";
}

/// The parameters as if they were columns, which is how the body names them.
std::vector<model::Column> columns_of(const std::vector<Parameter>& parameters) {
    std::vector<model::Column> columns;
    for (const Parameter& parameter : parameters) {
        if (parameter.name.empty()) continue;
        columns.emplace_back();
        columns.back().name = parameter.name;
        columns.back().type = parameter.type;
    }
    return columns;
}

}  // namespace

void routine_body(model::Routine& routine, const std::vector<Parameter>& parameters, const Context& context) {
    if (routine.language != "sql") return;
    const std::string& body = routine.body.sql;
    const std::vector<Token> tokens = scan(body);
    if (tokens.size() > 1 && tokens[0].is("return")) {
        const std::vector<model::Column> columns = columns_of(parameters);
        const expression::Scope scope{&context.names, routine.name, &columns, {}};
        const std::size_t end = tokens.back().is(";") ? tokens.size() - 1 : tokens.size();
        const model::Expression value(std::string(slice(body, tokens, 1, end)));
        routine.body.canonical = "RETURN " + expression::canonical(value, scope).canonical;
        routine.body.form = model::Form::canonical;
    } else if (tokens.size() > 2 && tokens[0].is("begin") && tokens[1].is("atomic")) {
        routine.body.canonical = block(body, tokens, context);
        routine.body.form = model::Form::canonical;
    }
}

}  // namespace schemac::dialect::postgres::canonical
