// Emit, SQLite: names, strings and expressions.
#include "emit/sql/sqlite/text.h"

#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/alteration.h"
#include "compiler/dialect/sqlite/expression_facts.h"
#include "compiler/dialect/sqlite/mentions.h"

namespace schemac::emit::sql::sqlite {
namespace {

namespace expression = dialect::expression;

const expression::Facts& facts() {
    return dialect::sqlite::expression_facts();
}

/// CURRENT_TIMESTAMP and its kin, which aren't constants, yet need no parentheses.
bool is_clock(const std::string& sql) {
    return expression::contains(facts().niladic, expression::lower(sql));
}

/// A call, or something in parentheses of its own, from one end to the other.
bool stands_alone(const std::string& sql) {
    const auto tree = expression::parse(sql, facts());
    if (tree && std::holds_alternative<expression::Call>(tree->value)) return true;
    const auto tokens = expression::tokenise(sql, facts());
    int open = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        open += tokens[i].is("(") ? 1 : tokens[i].is(")") ? -1 : 0;
        if (open == 0) return tokens[0].is("(") && i + 2 == tokens.size();
    }
    return false;
}

std::string part_text(const model::KeyPart& part) {
    std::string text = quote(part.column);
    if (part.expression) {
        text = closed(*part.expression);
        if (!stands_alone(text)) text = '(' + text + ')';
    }
    if (!part.collation.empty()) text += " COLLATE " + collation_text(part.collation);
    return part.order == model::Order::descending ? text + " DESC" : text;
}

}  // namespace

std::string collation_text(const std::string& collation) {
    for (const char* own : {"BINARY", "NOCASE", "RTRIM"})
        if (expression::lower(collation) == expression::lower(own)) return own;
    return quote(collation);
}

std::string quote(std::string_view name) {
    return dialect::sqlite::quoted(name);
}

std::string quote(const model::QualifiedName& name) {
    return quote(name.name);
}

std::string names(const std::vector<std::string>& columns) {
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "" : ", ") + quote(column);
    return text;
}

std::string literal(std::string_view text) {
    return expression::quote_string(text, facts());
}

std::string closed(const model::Expression& expression) {
    const auto tokens = expression::tokenise(expression.sql, facts());
    const std::size_t end = tokens.size() > 1 ? tokens[tokens.size() - 2].end : 0;
    return expression.sql.find("--", end) == std::string::npos ? expression.sql : expression.sql + '\n';
}

std::string default_text(const model::Expression& value) {
    const std::string text = closed(value);
    return dialect::sqlite::is_constant(value) || is_clock(text) ? text : '(' + text + ')';
}

std::string parts_text(const std::vector<model::KeyPart>& parts) {
    std::string text;
    for (const model::KeyPart& part : parts)
        text += (text.empty() ? "" : ", ") + part_text(part);
    return text;
}

}  // namespace schemac::emit::sql::sqlite
