// Emit, PostgreSQL: common pieces of statements.
#include "emit/sql/postgres/text.h"

#include "compiler/dialect/postgres/scan.h"
#include "compiler/dialect/postgres/storage_parameters.h"

namespace schemac::emit::sql::postgres {

std::string name_list(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + quote(name);
    return text;
}

std::string bracketed(const std::string& sql) {
    int depth = 0;
    bool inside = true;  // whether the first bracket has stayed open so far
    const std::vector<dialect::postgres::Token> tokens = dialect::postgres::scan(sql);
    for (std::size_t n = 0; n < tokens.size() && inside; ++n) {
        if (tokens[n].is("(")) ++depth;
        if (tokens[n].is(")")) --depth;
        inside = depth > 0 || n + 1 == tokens.size();
    }
    return inside && depth == 0 && !tokens.empty() && tokens.front().is("(") ? reproducible(sql)
                                                                             : '(' + reproducible(sql) + ')';
}

/// A collation outside of pg_catalog is held with its schema, quoted as needed; any other is one name, dots included
/// (`en_US.utf8`).
std::string enabling_words(const std::string& enabled) {
    if (enabled == "disabled") return "DISABLE";
    if (enabled == "replica") return "ENABLE REPLICA";
    return enabled == "always" ? "ENABLE ALWAYS" : "ENABLE";
}

std::string collate(const std::string& collation) {
    if (collation.empty()) return {};
    const bool qualified =
        collation.find('.') != std::string::npos &&
        (collation.find('"') != std::string::npos ||
         quote(collation.substr(0, collation.find('.'))) == collation.substr(0, collation.find('.')));
    return " COLLATE " + (qualified ? collation : '"' + collation + '"');
}

std::string deferral_text(model::Deferral deferral) {
    switch (deferral) {
        case model::Deferral::not_deferrable: return {};
        case model::Deferral::initially_immediate: return " DEFERRABLE";
        case model::Deferral::initially_deferred: return " DEFERRABLE INITIALLY DEFERRED";
    }
    return {};
}

std::string part_text(const model::KeyPart& part) {
    std::string text = part.expression ? bracketed(part.expression->sql) : quote(part.column);
    text += collate(part.collation);
    if (!part.operator_class.empty()) text += ' ' + part.operator_class;
    if (part.order == model::Order::descending) text += " DESC";
    switch (part.nulls) {
        case model::Nulls::automatic: break;
        case model::Nulls::first: text += " NULLS FIRST"; break;
        case model::Nulls::last: text += " NULLS LAST"; break;
    }
    return text;
}

std::string parts_text(const std::vector<model::KeyPart>& parts) {
    std::string text;
    for (const model::KeyPart& part : parts)
        text += (text.empty() ? "(" : ", ") + part_text(part);
    return text + ')';
}

std::string include_text(const std::vector<std::string>& columns) {
    return columns.empty() ? std::string() : " INCLUDE (" + name_list(columns) + ')';
}

std::string with_text(const model::postgres::StorageParameters& parameters) {
    return parameters.empty() ? std::string() : " WITH " + dialect::postgres::parameters_text(parameters);
}

Statements parameter_changes(const std::string& head, const model::postgres::StorageParameters& from,
                             const model::postgres::StorageParameters& to) {
    model::postgres::StorageParameters set;
    model::postgres::StorageParameters reset;
    for (const auto& [name, value] : to)
        if (const auto old = from.find(name); old == from.end() || old->second != value) set[name] = value;
    for (const auto& [name, value] : from)
        if (!to.contains(name)) reset[name] = "";
    Statements statements;
    if (!set.empty()) statements.push_back(head + " SET " + dialect::postgres::parameters_text(set));
    if (!reset.empty()) statements.push_back(head + " RESET " + dialect::postgres::parameters_text(reset));
    return statements;
}

std::string comment_on(const std::string& what, const std::string& text) {
    return "COMMENT ON " + what + " IS " + (text.empty() ? "NULL" : literal(text));
}

void add_comment(Statements& statements, const std::string& what, const std::string& text) {
    if (!text.empty()) statements.push_back(comment_on(what, text));
}

Statements rename(const std::string& kind, const model::QualifiedName& from, const model::QualifiedName& to) {
    Statements statements;
    model::QualifiedName now = from;
    if (from.schema != to.schema) {
        statements.push_back("ALTER " + kind + ' ' + quote(now) + " SET SCHEMA " + quote(to.schema));
        now.schema = to.schema;
    }
    if (from.name != to.name) statements.push_back("ALTER " + kind + ' ' + quote(now) + " RENAME TO " + quote(to.name));
    return statements;
}

void append(Statements& statements, Statements more) {
    for (std::string& statement : more)
        statements.push_back(std::move(statement));
}

}  // namespace schemac::emit::sql::postgres
