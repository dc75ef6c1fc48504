// Emit, PostgreSQL: collations.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {

Statements write(const diff::CreateCollation& change) {
    const model::Collation& collation = change.object;
    std::string options = "PROVIDER = " + collation.provider;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) options += ", " + std::string(name) + " = " + literal(value);
    };
    add("LOCALE", collation.locale);
    add("LC_COLLATE", collation.collate);
    add("LC_CTYPE", collation.ctype);
    if (!collation.deterministic) options += ", DETERMINISTIC = FALSE";
    add("RULES", collation.rules);
    const std::string name = quote(collation.name);
    Statements statements{"CREATE COLLATION " + name + " (" + options + ')'};
    add_comment(statements, "COLLATION " + name, collation.comment);
    return statements;
}

Statements write(const diff::DropCollation& change) {
    return {"DROP COLLATION " + quote(change.object.name)};
}

Statements write(const diff::RenameCollation& change) {
    return rename("COLLATION", change.from.name, change.to);
}

Statements write(const diff::AlterCollation& change) {
    Statements statements = write(diff::DropCollation{change.from});
    append(statements, write(diff::CreateCollation{change.to}));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
