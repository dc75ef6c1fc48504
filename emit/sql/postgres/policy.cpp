// Emit, PostgreSQL: row-level security policies.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string path(const model::Policy& policy) {
    return quote(policy.name) + " ON " + quote(policy.table);
}

std::string roles(const model::Policy& policy) {
    return " TO " + (policy.roles.empty() ? "PUBLIC" : name_list(policy.roles));
}

std::string conditions(const model::Policy& policy) {
    std::string text;
    if (policy.condition) text += " USING " + bracketed(policy.condition->sql);
    if (policy.check) text += " WITH CHECK " + bracketed(policy.check->sql);
    return text;
}

}  // namespace

Statements write(const diff::CreatePolicy& change) {
    const model::Policy& policy = change.object;
    std::string sql = "CREATE POLICY " + path(policy);
    if (!policy.permissive) sql += " AS RESTRICTIVE";
    if (policy.command != "all") sql += " FOR " + upper(policy.command);
    if (!policy.roles.empty()) sql += roles(policy);
    Statements statements{sql + conditions(policy)};
    add_comment(statements, "POLICY " + path(policy), policy.comment);
    return statements;
}

Statements write(const diff::DropPolicy& change) {
    return {"DROP POLICY " + path(change.object)};
}

/// What doesn't change is left out.
Statements write(const diff::AlterPolicy& change) {
    model::Policy to = change.to;
    if (to.condition == change.from.condition) to.condition.reset();
    if (to.check == change.from.check) to.check.reset();
    std::string sql = "ALTER POLICY " + path(to);
    if (to.roles != change.from.roles) sql += roles(to);
    return {sql + conditions(to)};
}

}  // namespace schemac::emit::sql::postgres
