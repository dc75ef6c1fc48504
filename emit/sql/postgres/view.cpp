// Emit, PostgreSQL: views.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::postgres::ViewPart;

std::string kind(const model::View& view) {
    return view.materialized ? "MATERIALIZED VIEW" : "VIEW";
}

std::string definition(const model::View& view, std::string_view create) {
    const auto part = model::part_or_default<ViewPart>(view.dialect);
    std::string sql = std::string(create) + ' ' + kind(view) + ' ' + quote(view.name);
    if (!view.columns.empty()) sql += " (" + name_list(view.columns) + ')';
    sql += with_text(part.options);
    if (!part.tablespace.empty()) sql += " TABLESPACE " + quote(part.tablespace);
    sql += " AS\n" + reproducible(view.query.sql);
    return sql + (view.materialized && !part.with_data ? "\nWITH NO DATA" : "");
}

}  // namespace

Statements write(const diff::CreateView& change) {
    Statements statements{definition(change.object, "CREATE")};
    add_comment(statements, kind(change.object) + ' ' + quote(change.object.name), change.object.comment);
    for (const auto& [column, comment] : change.object.column_comments)
        add_comment(statements, "COLUMN " + quote(change.object.name) + '.' + quote(column), comment);
    for (const model::Index& index : change.object.indexes)
        append(statements, create_index(change.object.name, index, false));
    return statements;
}

Statements write(const diff::DropView& change) {
    return {"DROP " + kind(change.object) + ' ' + quote(change.object.name)};
}

Statements write(const diff::RenameView& change) {
    return rename(kind(change.from), change.from.name, change.to);
}

Statements write(const diff::AlterView& change) {
    if (change.from.query != change.to.query || change.from.columns != change.to.columns)
        return {definition(change.to, "CREATE OR REPLACE")};
    const auto from = model::part_or_default<ViewPart>(change.from.dialect);
    const auto to = model::part_or_default<ViewPart>(change.to.dialect);
    return parameter_changes("ALTER " + kind(change.to) + ' ' + quote(change.to.name), from.options, to.options);
}

}  // namespace schemac::emit::sql::postgres
