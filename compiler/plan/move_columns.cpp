// Plan: moving columns over.
#include "compiler/plan/move_columns.h"

#include <algorithm>

namespace schemac::plan {
namespace {

using model::Kind;
using model::Table;

/// Whether the column was there before, so that it has values of the old type.
bool was_there(const Table& table, const model::Column& column, const Context& context) {
    if (context.new_tables.count(table.name)) return false;
    const auto& olds = context.from.schema.tables;
    const auto old = std::find_if(olds.begin(), olds.end(), [&](const Table& t) { return t.name == table.name; });
    if (old == olds.end()) return true;  // it had another name
    if (find_column(*old, column.name)) return true;
    return context.to.hints.renames.count(member_id(Kind::column, table.name, column.name)) > 0;
}

diff::AlterTable alter(const Table& table, diff::TableChange change) {
    return {table, table, {std::move(change)}};
}

}  // namespace

std::string aside_name(const std::string& name) {
    constexpr std::size_t most = 50;  // with what stands before it, within PostgreSQL's 63 bytes
    std::size_t end = std::min(name.size(), most);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80)
        --end;
    return "schemac_old_" + name.substr(0, end);
}

void move_columns(Chain& chain, const Context& context,
                  const std::function<std::optional<model::Column>(const model::Column&)>& before) {
    for (const Table& table : context.to.schema.tables)
        for (const model::Column& column : table.columns) {
            std::optional<model::Column> old = before(column);
            if (!old || !was_there(table, column, context)) continue;
            const Dependencies dependencies{.needs = {id_of(table)}};
            const auto step = [&](diff::TableChange change) {
                chain.push_back(make_step(alter(table, std::move(change)), Stage::contract, dependencies, context));
            };
            model::Column bare = column;
            bare.default_value.reset();
            if (old->default_value) {
                const model::Column with_default = *old;
                old->default_value.reset();
                step(diff::AlterColumnDefault{{with_default, *old}});
            }
            step(diff::AlterColumnType{{*old, bare}, std::nullopt});
            if (column.default_value) step(diff::AlterColumnDefault{{bare, column}});
        }
}

}  // namespace schemac::plan
