// SQLite: a comparable state.
#include <algorithm>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/canonical.h"

namespace schemac::dialect::sqlite {

void canonical_state(model::State& state) {
    model::Schema& schema = state.schema;
    for (model::Table& table : schema.tables)
        canonical_table(table);
    const Relations relations(schema);
    for (model::Table& table : schema.tables)
        canonical_foreign_keys(table, relations);
    for (model::View& view : schema.views)
        canonical_view(view, relations);
    for (model::Trigger& trigger : schema.triggers)
        canonical_trigger(trigger, relations);
    const auto by_name = [](const auto& a, const auto& b) {
        return expression::lower(a.name.name) < expression::lower(b.name.name);
    };
    std::stable_sort(schema.tables.begin(), schema.tables.end(), by_name);
    std::stable_sort(schema.views.begin(), schema.views.end(), by_name);
    std::stable_sort(schema.triggers.begin(), schema.triggers.end(), [](const auto& a, const auto& b) {
        return expression::lower(a.name) < expression::lower(b.name);
    });
    std::sort(schema.unmanaged.begin(), schema.unmanaged.end());
}

const model::Column* column_named(const model::Table& table, const std::string& name) {
    const std::string wanted = expression::lower(name);
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const model::Column& c) { return expression::lower(c.name) == wanted; });
    return found == table.columns.end() ? nullptr : &*found;
}

std::string spelled(const model::Table& table, const std::string& column) {
    const model::Column* found = column_named(table, column);
    return found ? found->name : column;
}

}  // namespace schemac::dialect::sqlite
