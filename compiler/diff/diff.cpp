// Diff: the stage itself. Kinds are compared one after another; what each kind's changes are is in the file of its
// name.
#include "compiler/diff/diff.h"

#include <algorithm>

#include "compiler/diff/kinds.h"
#include "compiler/diff/rename.h"

namespace schemac::diff {
namespace {

/// Puts the renames of columns in front of the other changes of their table.
void add_column_renames(Changes& changes, const Renamed& renamed, const model::Schema& to) {
    for (const auto& [table_name, renames] : renamed.columns) {
        AlterTable* found = nullptr;
        for (Change& change : changes)
            if (auto* alter = std::get_if<AlterTable>(&change); alter && alter->to.name == table_name) found = alter;
        if (!found) {
            const auto named = [&](const model::Table& t) { return t.name == table_name; };
            const auto old = std::find_if(renamed.schema.tables.begin(), renamed.schema.tables.end(), named);
            const auto now = std::find_if(to.tables.begin(), to.tables.end(), named);
            changes.push_back(AlterTable{*old, *now, {}});
            found = &std::get<AlterTable>(changes.back());
        }
        found->changes.insert(found->changes.begin(), renames.begin(), renames.end());
    }
}

}  // namespace

Changes diff(const model::State& from, const model::State& to, const dialect::Dialect& dialect,
             source::Diagnostics& sink) {
    std::optional<Renamed> renamed = rename(from, to, dialect, sink);
    Changes changes = renamed ? std::move(renamed->changes) : Changes{};
    const Context context{renamed ? renamed->schema : from.schema, to.schema, to.hints, dialect, changes};
    diff_schemas(context);
    diff_extensions(context);
    diff_enums(context);
    diff_domains(context);
    diff_collations(context);
    diff_composites(context);
    diff_ranges(context);
    diff_sequences(context);
    diff_tables(context);
    diff_views(context);
    diff_routines(context);
    diff_triggers(context);
    diff_policies(context);
    diff_rules(context);
    diff_event_triggers(context);
    diff_statistics(context);
    diff_raws(context);
    diff_privileges(context);
    if (renamed) add_column_renames(changes, *renamed, to.schema);
    return changes;
}

}  // namespace schemac::diff
