// Introspect, PostgreSQL SQL files: domains.
#include <algorithm>

#include "introspect/postgres/sql/column.h"

namespace schemac::introspect::postgres::sql {
namespace {

std::size_t next_place(const Value& body, const Value& after) {
    std::size_t next = std::string_view::npos;
    for (const Value& item : body["constraints"]) {
        const int place = item.as("Constraint")["location"].number();
        if (place > after["location"].number()) next = std::min(next, static_cast<std::size_t>(place));
    }
    return next;
}

}  // namespace

Outcome read_domain(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::Domain domain;
    domain.name = builder.new_name_of(body["domainname"]);
    domain.type = read_type(body["typeName"], builder);
    if (const Value& collation = body["collClause"]) domain.collation = collation_name(collation["collname"]);
    for (const Value& item : body["constraints"]) {
        const Value& constraint = item.as("Constraint");
        const std::string_view kind = constraint["contype"].text;
        if (kind == "CONSTR_NOTNULL")
            domain.not_null = true;
        else if (kind == "CONSTR_DEFAULT")
            domain.default_value = read_default(constraint, statement, next_place(body, constraint));
        else if (kind == "CONSTR_CHECK")
            domain.checks.push_back(read_check(constraint, statement));
        else if (kind != "CONSTR_NULL")
            builder.refuse(statement, kind);
    }
    builder.place(id_of(domain), statement);
    builder.schema().domains.push_back(std::move(domain));
    return Outcome::done;
}

/// ADD and DROP CONSTRAINT, SET and DROP NOT NULL or DEFAULT.
Outcome read_alter_domain(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const model::QualifiedName name = builder.old_name_of(body["typeName"]);
    model::Domain* domain = builder.domain(name);
    if (!domain) return builder.wait_for("domain", name);
    const std::string_view what = body["subtype"].text;
    if (what == "O")
        domain->not_null = true;
    else if (what == "N")
        domain->not_null = false;
    else if (what == "C")
        domain->checks.push_back(read_check(body["def"].as("Constraint"), statement));
    else if (what == "X")
        std::erase_if(domain->checks, [&](const auto& check) { return check.name == body["name"].text; });
    else if (what == "T" && body["def"])
        domain->default_value =
            model::Expression(statement.slice(statement.find("default", 0) + 1, statement.tokens().size()));
    else if (what == "T")
        domain->default_value.reset();
    else if (what != "V")
        builder.refuse(statement, what);
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
