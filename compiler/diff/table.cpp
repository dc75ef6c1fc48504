// Diff: tables.
#include "compiler/diff/kinds.h"
#include "compiler/diff/match.h"
#include "compiler/diff/table_context.h"

namespace schemac::diff {
namespace {

/// A partition that is attached or detached is compared with all that it has from its parent.
void compare(const Context& context, const model::Table& old_table, const model::Table& new_table) {
    if (old_table == new_table) return;
    const bool had_parent = !context.dialect.relations_of(old_table).empty();
    const bool moves = had_parent == context.dialect.relations_of(new_table).empty();
    const model::Table from = moves ? context.dialect.whole(old_table, context.from) : old_table;
    const model::Table to = moves ? context.dialect.whole(new_table, context.to) : new_table;
    std::vector<TableChange> changes;
    const TableContext table{context, from, to, changes};
    diff_columns(table);
    diff_primary_key(table);
    diff_uniques(table);
    diff_checks(table);
    diff_exclusions(table);
    diff_indexes(table);
    diff_foreign_keys(table);
    if (from.dialect != to.dialect) table.add(AlterTableOptions{});
    if (from.comment != to.comment) table.add(AlterTableComment{from.comment, to.comment});
    if (!changes.empty()) context.add(AlterTable{from, to, std::move(changes)});
}

}  // namespace

void diff_tables(const Context& context) {
    const auto matched = match(context.from.tables, context.to.tables,
                               [&](const model::Table& t) { return context.key(model::Kind::table, t.name); });
    for (const auto* created : matched.created)
        context.add(CreateTable{*created});
    for (const auto* dropped : matched.dropped)
        context.add(DropTable{*dropped});
    for (const auto& [from, to] : matched.both)
        compare(context, *from, *to);
}

}  // namespace schemac::diff
