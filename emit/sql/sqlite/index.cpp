// Emit, SQLite: indexes.
#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {

std::string create_index(const model::QualifiedName& table, const model::Index& index) {
    std::string sql = index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
    sql += quote(index.name) + " ON " + quote(table) + " (" + parts_text(index.parts) + ')';
    return index.predicate ? sql + " WHERE " + closed(*index.predicate) : sql;
}

Statements write(const plan::CreateIndex& create) {
    return {create_index(create.relation, create.index)};
}

Statements write(const plan::DropIndex& drop) {
    return {"DROP INDEX " + quote(drop.index.name)};
}

}  // namespace schemac::emit::sql::sqlite
