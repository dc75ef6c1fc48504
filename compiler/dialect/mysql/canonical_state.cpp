// Dialect, MySQL and MariaDB: a whole state made comparable.
#include <algorithm>

#include "compiler/dialect/mysql/canonical.h"

namespace schemac::dialect::mysql {
namespace {

template <class T>
void sort_by_name(std::vector<T>& objects) {
    std::stable_sort(objects.begin(), objects.end(), [](const T& a, const T& b) { return a.name < b.name; });
}

}  // namespace

void canonical_state(model::State& state, const Server& server) {
    model::Schema& schema = state.schema;
    for (model::Table& table : schema.tables)
        canonical_table(table, server);
    for (model::Table& table : schema.tables) {
        canonical_foreign_keys(table, schema, server);
        sort_by_name(table.indexes);
    }
    for (model::Sequence& sequence : schema.sequences)
        canonical_sequence(sequence);
    for (model::View& view : schema.views)
        canonical_view(view, schema);
    for (model::Routine& routine : schema.routines)
        canonical_routine(routine, schema, server);
    for (model::Trigger& trigger : schema.triggers)
        canonical_trigger(trigger, schema);
    for (model::Raw& raw : schema.raws)
        canonical_raw(raw, schema);
    sort_by_name(schema.sequences);
    sort_by_name(schema.tables);
    sort_by_name(schema.views);
    std::stable_sort(schema.routines.begin(), schema.routines.end(),
                     [](const auto& a, const auto& b) { return id_of(a) < id_of(b); });
    std::stable_sort(schema.triggers.begin(), schema.triggers.end(),
                     [](const auto& a, const auto& b) { return id_of(a) < id_of(b); });
    std::stable_sort(schema.raws.begin(), schema.raws.end(),
                     [](const auto& a, const auto& b) { return id_of(a) < id_of(b); });
    std::sort(schema.unmanaged.begin(), schema.unmanaged.end());
}

}  // namespace schemac::dialect::mysql
