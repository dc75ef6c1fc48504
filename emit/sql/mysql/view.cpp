// Emit, MySQL and MariaDB: views.
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {
namespace {

std::string create(const model::View& view, std::string_view head) {
    const auto part = model::part_or_default<model::mysql::ViewPart>(view.dialect);
    std::string sql(head);
    if (!part.algorithm.empty()) sql += " ALGORITHM=" + upper(part.algorithm);
    if (!part.definer.empty()) sql += " DEFINER=" + part.definer;
    if (!part.security.empty()) sql += " SQL SECURITY " + upper(part.security);
    sql += " VIEW " + quote(view.name);
    if (!view.columns.empty()) sql += " (" + quote_list(view.columns) + ')';
    sql += " AS " + view.query.sql;
    if (!part.check_option.empty()) sql += " WITH " + upper(part.check_option) + " CHECK OPTION";
    return sql;
}

}  // namespace

Statements statements(const diff::CreateView& change, const Context&) {
    return {create(change.object, "CREATE")};
}

Statements statements(const diff::AlterView& change, const Context&) {
    return {create(change.to, "CREATE OR REPLACE")};
}

Statements statements(const diff::DropView& change, const Context&) {
    return {"DROP VIEW " + quote(change.object.name)};
}

Statements statements(const diff::RenameView& change, const Context&) {
    return {"RENAME TABLE " + quote(change.from.name) + " TO " + quote(change.to)};
}

}  // namespace schemac::emit::sql::mysql
