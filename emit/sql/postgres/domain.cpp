// Emit, PostgreSQL: domains.
#include <algorithm>

#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

const model::Check* find(const std::vector<model::Check>& checks, const std::string& name) {
    const auto found =
        std::find_if(checks.begin(), checks.end(), [&](const model::Check& c) { return c.name == name; });
    return found == checks.end() ? nullptr : &*found;
}

/// The check says the same, whether it was validated aside.
bool same(const model::Check& a, const model::Check& b) {
    return a.expression == b.expression;
}

std::string on_domain(const model::Check& check, const model::Domain& domain) {
    return "CONSTRAINT " + quote(check.name) + " ON DOMAIN " + quote(domain.name);
}

void alter_checks(const diff::AlterDomain& change, const std::string& head, Statements& statements) {
    for (const model::Check& check : change.from.checks) {
        const model::Check* kept = find(change.to.checks, check.name);
        if (!kept || !same(*kept, check) || (check.validated && !kept->validated))
            statements.push_back(head + " DROP CONSTRAINT " + quote(check.name));
    }
    for (const model::Check& check : change.to.checks) {
        const model::Check* old = find(change.from.checks, check.name);
        if (!old || !same(*old, check) || (old->validated && !check.validated)) {
            statements.push_back(head + " ADD " + constraint_text(check));
            add_comment(statements, on_domain(check, change.to), check.comment);
            continue;
        }
        if (!old->validated && check.validated)
            statements.push_back(head + " VALIDATE CONSTRAINT " + quote(check.name));
        if (old->comment != check.comment) statements.push_back(comment_on(on_domain(check, change.to), check.comment));
    }
}

}  // namespace

Statements write(const diff::CreateDomain& change) {
    const model::Domain& domain = change.object;
    std::string sql =
        "CREATE DOMAIN " + quote(domain.name) + " AS " + type_text(domain.type) + collate(domain.collation);
    if (domain.default_value) sql += " DEFAULT " + domain.default_value->sql;
    if (domain.not_null) sql += " NOT NULL";
    for (const model::Check& check : domain.checks)
        if (check.validated) sql += ' ' + constraint_text(check);
    Statements statements{sql};
    add_comment(statements, "DOMAIN " + quote(domain.name), domain.comment);
    for (const model::Check& check : domain.checks) {
        if (!check.validated)
            statements.push_back("ALTER DOMAIN " + quote(domain.name) + " ADD " + constraint_text(check));
        add_comment(statements, on_domain(check, domain), check.comment);
    }
    return statements;
}

Statements write(const diff::DropDomain& change) {
    return {"DROP DOMAIN " + quote(change.object.name)};
}

Statements write(const diff::RenameDomain& change) {
    return rename("DOMAIN", change.from.name, change.to);
}

Statements write(const diff::AlterDomain& change) {
    const std::string head = "ALTER DOMAIN " + quote(change.to.name);
    Statements statements;
    if (change.from.default_value != change.to.default_value)
        statements.push_back(head + (change.to.default_value ? " SET DEFAULT " + change.to.default_value->sql
                                                             : std::string(" DROP DEFAULT")));
    if (change.from.not_null != change.to.not_null)
        statements.push_back(head + (change.to.not_null ? " SET NOT NULL" : " DROP NOT NULL"));
    alter_checks(change, head, statements);
    return statements;
}

}  // namespace schemac::emit::sql::postgres
