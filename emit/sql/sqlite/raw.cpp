// Emit, SQLite: raw objects, in the user's own words.
#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {

Statements write(const diff::CreateRaw& create) {
    return {closed(create.object.create)};
}

Statements write(const diff::DropRaw& drop) {
    return {closed(drop.object.drop)};
}

Statements write(const diff::AlterRaw& alter) {
    return {closed(alter.from.drop), closed(alter.to.create)};
}

}  // namespace schemac::emit::sql::sqlite
