// Emit, SQLite: views.
#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {

std::string create_view(const model::View& view) {
    std::string sql = "CREATE VIEW " + quote(view.name);
    if (!view.columns.empty()) sql += " (" + names(view.columns) + ')';
    return sql + " AS\n" + closed(view.query);
}

Statements write(const diff::CreateView& create) {
    return {create_view(create.object)};
}

Statements write(const diff::DropView& drop) {
    return {"DROP VIEW " + quote(drop.object.name)};
}

Statements write(const diff::RenameView& rename) {
    model::View renamed = rename.from;
    renamed.name = rename.to;
    return {"DROP VIEW " + quote(rename.from.name), create_view(renamed)};
}

Statements write(const diff::AlterView& alter) {
    return {"DROP VIEW " + quote(alter.from.name), create_view(alter.to)};
}

}  // namespace schemac::emit::sql::sqlite
