// Emit, PostgreSQL: statistics objects.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

std::string target(const model::Statistics& statistics) {
    return "ALTER STATISTICS " + quote(statistics.name) + " SET STATISTICS " + std::to_string(statistics.target);
}

}  // namespace

Statements write(const diff::CreateStatistics& change) {
    const model::Statistics& statistics = change.object;
    std::string sql = "CREATE STATISTICS " + quote(statistics.name);
    if (!statistics.kinds.empty()) sql += " (" + name_list(statistics.kinds) + ')';
    for (const model::KeyPart& part : statistics.parts)
        sql += (&part == &statistics.parts.front() ? " ON " : ", ") +
               (part.expression ? bracketed(part.expression->sql) : quote(part.column));
    Statements statements{sql + " FROM " + quote(statistics.table)};
    if (statistics.target >= 0) statements.push_back(target(statistics));
    add_comment(statements, "STATISTICS " + quote(statistics.name), statistics.comment);
    return statements;
}

Statements write(const diff::DropStatistics& change) {
    return {"DROP STATISTICS " + quote(change.object.name)};
}

Statements write(const diff::RenameStatistics& change) {
    return rename("STATISTICS", change.from.name, change.to);
}

/// -1 gives the target back to the columns, whatever the version.
Statements write(const diff::AlterStatistics& change) {
    return {target(change.to)};
}

}  // namespace schemac::emit::sql::postgres
