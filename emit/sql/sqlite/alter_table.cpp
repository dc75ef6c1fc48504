// Emit, SQLite: what ALTER TABLE can do; the rest is planned as a rebuild.
#include <stdexcept>
#include <type_traits>

#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {
namespace {

using model::QualifiedName;

Statements clause(const QualifiedName& table, const diff::AddColumn& add) {
    return {"ALTER TABLE " + quote(table) + " ADD COLUMN " + column_text(add.column)};
}

Statements clause(const QualifiedName& table, const diff::DropColumn& drop) {
    return {"ALTER TABLE " + quote(table) + " DROP COLUMN " + quote(drop.column.name)};
}

Statements clause(const QualifiedName& table, const diff::RenameColumn& rename) {
    return {"ALTER TABLE " + quote(table) + " RENAME COLUMN " + quote(rename.from) + " TO " + quote(rename.to)};
}

Statements clause(const QualifiedName& table, const diff::AddIndex& add) {
    return {create_index(table, add.index)};
}

Statements clause(const QualifiedName&, const diff::DropIndex& drop) {
    return {"DROP INDEX " + quote(drop.index.name)};
}

/// SQLite stores no comments.
Statements clause(const QualifiedName&, const diff::AlterColumnComment&) {
    return {};
}
Statements clause(const QualifiedName&, const diff::AlterTableComment&) {
    return {};
}

template <class T, class... Others>
constexpr bool is_one_of = (std::is_same_v<T, Others> || ...);

/// What Dialect::alters_in_place denies, so that it is planned as a rebuild.
template <class T>
constexpr bool wants_rebuild =
    is_one_of<T, diff::AlterColumnType, diff::AlterColumnNullability, diff::AlterColumnDefault,
              diff::AlterColumnIdentity, diff::AlterColumnGeneration, diff::AlterColumnOptions, diff::AddPrimaryKey,
              diff::DropPrimaryKey, diff::AddUnique, diff::DropUnique, diff::AddForeignKey, diff::DropForeignKey,
              diff::AlterForeignKey, diff::AddCheck, diff::DropCheck, diff::AlterCheck, diff::AddExclusion,
              diff::DropExclusion, diff::RenameConstraint, diff::RenameIndex, diff::AlterIndex,
              diff::AlterTableOptions>;

template <class T>
requires wants_rebuild<T> Statements clause(const QualifiedName& table, const T&) {
    throw std::logic_error("a change of " + table.name +
                           " that SQLite can't make in place was not planned as a rebuild");
}

}  // namespace

Statements write(const diff::AlterTable& alter) {
    Statements all;
    for (const diff::TableChange& change : alter.changes) {
        Statements own = std::visit([&](const auto& each) { return clause(alter.to.name, each); }, change);
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

}  // namespace schemac::emit::sql::sqlite
