// Diff: columns, one aspect at a time.
#include "compiler/diff/match.h"
#include "compiler/diff/table_context.h"

namespace schemac::diff {
namespace {

template <class Map>
auto hint(const Map& map, const model::ObjectId& id) -> std::optional<typename Map::mapped_type> {
    const auto found = map.find(id);
    return found == map.end() ? std::nullopt : std::optional(found->second);
}

void compare(const TableContext& table, const model::Column& from, const model::Column& to) {
    const model::Hints& hints = table.context.hints;
    const model::ObjectId id = member_id(model::Kind::column, table.to.name, to.name);
    if (from.type != to.type || from.collation != to.collation)
        table.add(AlterColumnType{{from, to}, hint(hints.conversions, id)});
    if (from.not_null != to.not_null) table.add(AlterColumnNullability{{from, to}, hint(hints.backfills, id)});
    if (from.default_value != to.default_value) table.add(AlterColumnDefault{{from, to}});
    if (from.identity != to.identity) table.add(AlterColumnIdentity{{from, to}});
    if (from.generated != to.generated) table.add(AlterColumnGeneration{{from, to}});
    if (from.dialect != to.dialect) table.add(AlterColumnOptions{{from, to}});
    if (from.comment != to.comment) table.add(AlterColumnComment{{from, to}});
}

}  // namespace

void diff_columns(const TableContext& table) {
    const auto matched = match(table.from.columns, table.to.columns, [&](const model::Column& c) {
        return table.context.dialect.fold(model::Kind::column, c.name);
    });
    const model::Hints& hints = table.context.hints;
    for (const auto* gone : matched.dropped)
        table.add(DropColumn{*gone, hint(hints.drops, member_id(model::Kind::column, table.to.name, gone->name))});
    for (const auto* made : matched.created)
        table.add(AddColumn{*made, hint(hints.backfills, member_id(model::Kind::column, table.to.name, made->name))});
    for (const auto& [from, to] : matched.both)
        compare(table, *from, *to);
}

}  // namespace schemac::diff
