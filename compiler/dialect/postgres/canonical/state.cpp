// Dialect, PostgreSQL: the order in which a state is made canonical.
#include <algorithm>
#include <map>

#include "compiler/dialect/postgres/canonical/canonical.h"

namespace schemac::dialect::postgres::canonical {
namespace {

template <class T>
void sort_by_name(std::vector<T>& objects) {
    std::stable_sort(objects.begin(), objects.end(), [](const T& a, const T& b) { return a.name < b.name; });
}

void sort(model::Table& table) {
    sort_by_name(table.uniques);
    sort_by_name(table.foreign_keys);
    sort_by_name(table.checks);
    sort_by_name(table.exclusions);
    sort_by_name(table.indexes);
}

void sort(model::Schema& schema) {
    sort_by_name(schema.namespaces);
    sort_by_name(schema.extensions);
    sort_by_name(schema.enums);
    sort_by_name(schema.domains);
    for (model::Domain& domain : schema.domains)
        sort_by_name(domain.checks);
    sort_by_name(schema.composites);
    sort_by_name(schema.ranges);
    sort_by_name(schema.collations);
    sort_by_name(schema.statistics);
    sort_by_name(schema.event_triggers);
    sort_by_name(schema.sequences);
    sort_by_name(schema.tables);
    for (model::Table& table : schema.tables)
        sort(table);
    sort_by_name(schema.views);
    for (model::View& view : schema.views)
        sort_by_name(view.indexes);
    std::stable_sort(schema.routines.begin(), schema.routines.end(),
                     [](const auto& a, const auto& b) { return id_of(a) < id_of(b); });
    std::stable_sort(schema.triggers.begin(), schema.triggers.end(),
                     [](const auto& a, const auto& b) { return id_of(a) < id_of(b); });
    std::stable_sort(schema.policies.begin(), schema.policies.end(),
                     [](const auto& a, const auto& b) { return id_of(a) < id_of(b); });
    std::stable_sort(schema.rules.begin(), schema.rules.end(),
                     [](const auto& a, const auto& b) { return id_of(a) < id_of(b); });
    std::stable_sort(schema.raws.begin(), schema.raws.end(),
                     [](const auto& a, const auto& b) { return id_of(a) < id_of(b); });
    std::sort(schema.unmanaged.begin(), schema.unmanaged.end());
}

/// Every database has `public`; only a comment of its own makes it an object.
void drop_public(model::Schema& schema) {
    std::erase_if(schema.namespaces, [](const model::Namespace& n) {
        return n.name == "public" && (n.comment.empty() || n.comment == "standard public schema");
    });
}

using Columns = std::map<model::QualifiedName, const std::vector<model::Column>*>;

Columns columns_by_table(const model::Schema& schema) {
    Columns columns;
    for (const model::Table& table : schema.tables)
        columns[table.name] = &table.columns;
    return columns;
}

void expressions(model::Schema& schema, const Settings& settings) {
    const expression::Names names(schema, settings.default_schema, settings.server_major);
    const Context context{names, settings};
    for (model::Domain& d : schema.domains)
        domain(d, context);
    for (model::Table& t : schema.tables)
        table(t, context);
    for (model::View& v : schema.views)
        view(v, context);
    const Columns columns = columns_by_table(schema);
    for (model::Trigger& t : schema.triggers) {
        const auto found = columns.find(t.relation);
        trigger(t, found == columns.end() ? nullptr : found->second, context);
    }
    for (model::Policy& p : schema.policies) {
        const auto found = columns.find(p.table);
        policy(p, found == columns.end() ? nullptr : found->second, context);
    }
    for (model::Rule& r : schema.rules) {
        const auto found = columns.find(r.relation);
        rule(r, found == columns.end() ? nullptr : found->second, context);
    }
    for (model::Statistics& s : schema.statistics) {
        const auto found = columns.find(s.table);
        statistics(s, found == columns.end() ? nullptr : found->second, context);
    }
    for (model::Routine& r : schema.routines)
        routine(r, schema, context);
}

}  // namespace

void canonicalise(model::State& state, const Settings& settings) {
    model::Schema& schema = state.schema;
    fill_default_schema(state, settings.default_schema);
    drop_public(schema);
    collations(schema, settings.default_schema);
    types(schema, settings.default_schema);
    for (model::Collation& c : schema.collations)
        collation_object(c);
    for (model::RangeType& r : schema.ranges)
        range_type(r, schema, settings);
    for (model::EventTrigger& t : schema.event_triggers)
        event_trigger(t);
    for (model::Sequence& s : schema.sequences)
        sequence(s);
    fold_serials(schema);
    name_constraints(schema);
    complete_foreign_keys(schema);
    expressions(schema, settings);
    strip_partitions(schema);
    sort(schema);
    hints(state, settings);
    privileges(state, settings);
    dependencies(schema, settings);
}

}  // namespace schemac::dialect::postgres::canonical
