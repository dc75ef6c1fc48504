// Emit, PostgreSQL: extensions.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

/// Number by number: 1.9 is older than 1.10. Versions that are no numbers are never older.
bool is_older(const std::string& version, const std::string& than) {
    const auto numbers = [](const std::string& text) {
        std::vector<int> parts(1);
        for (const char c : text) {
            if (c == '.')
                parts.push_back(0);
            else if (c >= '0' && c <= '9')
                parts.back() = parts.back() * 10 + (c - '0');
            else
                return std::vector<int>{};
        }
        return parts;
    };
    if (version.empty() || than.empty()) return false;
    const std::vector<int> a = numbers(version);
    const std::vector<int> b = numbers(than);
    return !a.empty() && !b.empty() && a < b;
}

}  // namespace

Statements write(const diff::CreateExtension& change) {
    const model::Extension& extension = change.object;
    std::string sql = "CREATE EXTENSION " + quote(extension.name);
    if (!extension.schema.empty()) sql += " WITH SCHEMA " + quote(extension.schema);
    if (!extension.version.empty()) sql += " VERSION " + literal(extension.version);
    Statements statements{sql};
    add_comment(statements, "EXTENSION " + quote(extension.name), extension.comment);
    return statements;
}

Statements write(const diff::DropExtension& change) {
    return {"DROP EXTENSION " + quote(change.object.name)};
}

Statements write(const diff::AlterExtension& change) {
    // There are scripts from an older version to a newer one, hardly ever back.
    if (is_older(change.to.version, change.from.version)) {
        Statements statements = write(diff::DropExtension{change.from});
        append(statements, write(diff::CreateExtension{change.to}));
        return statements;
    }
    const std::string head = "ALTER EXTENSION " + quote(change.to.name);
    Statements statements;
    if (!change.to.schema.empty() && change.from.schema != change.to.schema)
        statements.push_back(head + " SET SCHEMA " + quote(change.to.schema));
    if (!change.to.version.empty() && change.from.version != change.to.version)
        statements.push_back(head + " UPDATE TO " + literal(change.to.version));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
