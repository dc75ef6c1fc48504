// Emit, MySQL and MariaDB: columns whose way of being generated the server can't change in place.
#include "emit/sql/mysql/generated_column.h"

#include <set>

#include "emit/sql/mysql/column.h"
#include "emit/sql/mysql/sql.h"

namespace schemac::emit::sql::mysql {
namespace {

bool is_virtual(const model::Column& column) {
    return column.generated && column.generated->storage == model::Generated::Storage::virtual_;
}

/// A new expression is no new kind; and a stored column becomes a plain one, and the other way, in place.
bool must_remake(const diff::AlterColumnGeneration& change) {
    return is_virtual(change.from) != is_virtual(change.to);
}

/// The old column's values are copied where the new one has values of its own.
Statements remake(const diff::AlterColumnGeneration& change, const model::Table& table, const Context& context) {
    const std::string head = "ALTER TABLE " + quote(table.name) + ' ';
    const std::string position = " AFTER " + quote(change.from.name);
    if (change.to.generated)
        return {head + "DROP COLUMN " + quote(change.from.name) + ", ADD COLUMN " +
                column_definition(change.to, table, context)};
    model::Column beside = change.to;
    beside.name = change.to.name + "__new";
    beside.not_null = false;
    return {head + "ADD COLUMN " + column_definition(beside, table, context) + position,
            "UPDATE " + quote(table.name) + " SET " + quote(beside.name) + " = " + quote(change.from.name),
            head + "DROP COLUMN " + quote(change.from.name),
            head + "CHANGE COLUMN " + quote(beside.name) + ' ' + column_definition(change.to, table, context)};
}

const model::Column* column_of(const diff::TableChange& change) {
    if (const auto* c = std::get_if<diff::AlterColumnType>(&change)) return &c->to;
    if (const auto* c = std::get_if<diff::AlterColumnNullability>(&change)) return &c->to;
    if (const auto* c = std::get_if<diff::AlterColumnDefault>(&change)) return &c->to;
    if (const auto* c = std::get_if<diff::AlterColumnIdentity>(&change)) return &c->to;
    if (const auto* c = std::get_if<diff::AlterColumnGeneration>(&change)) return &c->to;
    if (const auto* c = std::get_if<diff::AlterColumnComment>(&change)) return &c->to;
    if (const auto* c = std::get_if<diff::AlterColumnOptions>(&change)) return &c->to;
    return nullptr;
}

}  // namespace

diff::AlterTable without_remade_columns(const diff::AlterTable& alter, const Context& context, Statements& before) {
    std::set<std::string> remade;
    for (const diff::TableChange& change : alter.changes) {
        const auto* generation = std::get_if<diff::AlterColumnGeneration>(&change);
        if (!generation || !must_remake(*generation)) continue;
        remade.insert(generation->to.name);
        for (std::string& statement : remake(*generation, alter.to, context))
            before.push_back(std::move(statement));
    }
    diff::AlterTable rest = alter;
    std::erase_if(rest.changes, [&](const diff::TableChange& change) {
        const model::Column* column = column_of(change);
        return column && remade.contains(column->name);
    });
    return rest;
}

}  // namespace schemac::emit::sql::mysql
