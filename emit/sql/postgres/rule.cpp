// Emit, PostgreSQL: rules.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::Rule;

std::string path(const Rule& rule) {
    return "RULE " + quote(rule.name) + " ON " + quote(rule.relation);
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string definition(const Rule& rule, std::string_view verb) {
    std::string sql =
        std::string(verb) + " RULE " + quote(rule.name) + " AS ON " + upper(rule.event) + " TO " + quote(rule.relation);
    if (rule.condition) sql += " WHERE " + bracketed(rule.condition->sql);
    sql += rule.instead ? " DO INSTEAD " : " DO ALSO ";
    return sql + (rule.commands.sql.empty() ? "NOTHING" : '(' + rule.commands.sql + ')');
}

std::string enabling(const Rule& rule) {
    return "ALTER TABLE " + quote(rule.relation) + ' ' + enabling_words(rule.enabled) + " RULE " + quote(rule.name);
}

bool same_definition(Rule from, const Rule& to) {
    from.enabled = to.enabled;
    from.comment = to.comment;
    return from == to;
}

}  // namespace

Statements write(const diff::CreateRule& change) {
    Statements statements{definition(change.object, "CREATE")};
    if (!change.object.enabled.empty()) statements.push_back(enabling(change.object));
    add_comment(statements, path(change.object), change.object.comment);
    return statements;
}

Statements write(const diff::DropRule& change) {
    return {"DROP " + path(change.object)};
}

Statements write(const diff::AlterRule& change) {
    Statements statements;
    if (!same_definition(change.from, change.to)) statements.push_back(definition(change.to, "CREATE OR REPLACE"));
    if (change.from.enabled != change.to.enabled) statements.push_back(enabling(change.to));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
