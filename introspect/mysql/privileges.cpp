// Introspect, MySQL and MariaDB: proof that the login sees all of the database.
#include "introspect/mysql/privileges.h"

#include <array>
#include <utility>

#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "introspect/mysql/grants.h"

namespace schemac::introspect::mysql {
namespace {

// What a privilege on the whole database shows:
// https://dev.mysql.com/doc/refman/8.0/en/information-schema-introduction.html#information-schema-privileges
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> needed{
    {{"SELECT", "tables without a grant of their own stay hidden"},
     {"SHOW VIEW", "the queries of views stay hidden"},
     {"TRIGGER", "triggers stay hidden"},
     {"EVENT", "events stay hidden"},
     {"EXECUTE", "routines stay hidden"}}};

std::string account(const std::string& login) {
    const std::size_t at = login.rfind('@');
    return quoted(login.substr(0, at)) + '@' + quoted(login.substr(at + 1));
}

/// Bodies of routines are shown to their definer, and to whom a privilege of the whole server says so: MySQL 8.0.20 has
/// SHOW_ROUTINE for it, MariaDB asks for SELECT on `mysql.proc`.
void require_bodies(Catalog& catalog, const Server& server, const Grants& grants, const std::string& database,
                    const std::string& where) {
    const bool mariadb = server.target.product == model::Product::mariadb;
    const bool seen = mariadb ? grants.reads("mysql.proc") || grants.has("SHOW CREATE ROUTINE")
                              : grants.has_globally("SHOW_ROUTINE") || grants.has_globally("SELECT");
    if (seen) return;
    Rows rows = catalog.query(
        "select count(*) from information_schema.routines where routine_definition is null and routine_schema = " +
        literal(database));
    if (rows.at(0).number() == 0) return;
    const std::string grant = mariadb ? "GRANT SELECT ON `mysql`.`proc` TO " : "GRANT SHOW_ROUTINE ON *.* TO ";
    throw source::Failure(code::catalog_partly_hidden, server.login, database, "the bodies of routines stay hidden")
        .at(where)
        .help("an administrator can run `" + grant + account(server.login) + '`');
}

}  // namespace

void require_full_view(Catalog& catalog, const Server& server, const std::string& database, const std::string& where) {
    std::vector<std::string> lines;
    for (Row& row : catalog.query("show grants"))
        lines.push_back(row.text());
    const Grants grants(lines, database);
    std::string missing;
    std::string why;
    for (const auto& [privilege, hidden] : needed) {
        if (grants.has(privilege)) continue;
        missing += (missing.empty() ? "" : ", ") + std::string(privilege);
        if (why.empty()) why = hidden;
    }
    if (!missing.empty())
        throw source::Failure(code::catalog_partly_hidden, server.login, database, why)
            .at(where)
            .help("an administrator can run `GRANT " + missing + " ON " + quoted(database) + ".* TO " +
                  account(server.login) + '`');
    require_bodies(catalog, server, grants, database, where);
}

}  // namespace schemac::introspect::mysql
