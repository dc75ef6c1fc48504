// SQLite: kinds that it hasn't, and the order of lowering.
#include "compiler/dialect/sqlite/capabilities.h"
#include "compiler/dialect/sqlite/lower.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::sqlite {
namespace {

template <class T>
void refuse_all(std::vector<T>& objects, const char* help, Lowering& lowering) {
    for (const T& object : objects)
        lowering.sink.report(code::not_in_sqlite, lowering.origin(id_of(object)), to_string(id_of(object)))
            .with_help(help);
    objects.clear();
}

void check_version(Lowering& lowering) {
    if (lowering.target.version >= oldest) return;
    lowering.sink.report(code::sqlite_version_lacks, {}, "what schemac needs of ALTER TABLE", "3.26",
                         to_string(lowering.target));
}

}  // namespace

source::Span Lowering::origin(const model::ObjectId& id) const {
    const auto found = state.origins.find(id);
    return found == state.origins.end() ? source::Span{} : found->second;
}

void Lowering::refuse(const model::ObjectId& id, std::string_view clause, std::string help) const {
    sink.report(code::clause_not_in_sqlite, origin(id), clause, to_string(id)).with_help(std::move(help));
}

void lower_state(model::State& state, const model::Target& target, source::Diagnostics& sink) {
    Lowering lowering{state, target, sink};
    model::Schema& schema = state.schema;
    check_version(lowering);
    refuse_all(schema.extensions, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.composites, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.policies, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.ranges, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.collations, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.statistics, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.rules, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.event_triggers, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.privileges, "move it into a `postgres { … }` block", lowering);
    refuse_all(schema.sequences, "use an `identity` column, or move it into a `postgres { … }` block", lowering);
    refuse_all(schema.routines, "move it into the block of the dialect that it is for", lowering);
    for (model::Table& table : schema.tables)
        lower_table(table, lowering);
    for (model::View& view : schema.views)
        lower_view(view, lowering);
    for (model::Trigger& trigger : schema.triggers)
        lower_trigger(trigger, lowering);
    schema.enums.clear();
    schema.domains.clear();
    schema.namespaces.clear();
}

}  // namespace schemac::dialect::sqlite
