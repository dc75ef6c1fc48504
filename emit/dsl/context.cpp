// Emit, language: which schema is current, which types are declared.
#include "emit/dsl/context.h"

#include <algorithm>

namespace schemac::emit::dsl {

std::vector<const model::Namespace*> declared_order(const model::Schema& schema, const dialect::Dialect& dialect) {
    std::vector<const model::Namespace*> order;
    for (const model::Namespace& declared : schema.namespaces)
        order.push_back(&declared);
    const std::string& last = dialect.capabilities().default_schema;
    std::stable_partition(order.begin(), order.end(), [&](const auto* declared) { return declared->name != last; });
    return order;
}

Context::Context(const model::State& state, const dialect::Dialect& dialect)
    : state_(state), dialect_(dialect), defaults_(defaults_of(dialect)) {
    const auto order = declared_order(state.schema, dialect);
    current_schema_ = order.empty() ? dialect.capabilities().default_schema : order.back()->name;
    for (const model::EnumType& type : state.schema.enums)
        types_.insert(type.name);
    for (const model::CompositeType& type : state.schema.composites)
        types_.insert(type.name);
    for (const model::RangeType& type : state.schema.ranges) {
        types_.insert(type.name);
        if (!type.multirange.empty()) types_.insert({type.name.schema, type.multirange});
    }
    for (const model::Domain& type : state.schema.domains)
        types_.insert(type.name);
    if (dialect.capabilities().schemas) return;
    for (const model::Table& table : state.schema.tables)
        tables_.emplace(dialect.fold(model::Kind::table, table.name.name), &table);
}

const model::Table* Context::find_table(const std::string& name) const {
    const auto found = tables_.find(dialect_.fold(model::Kind::table, name));
    return found == tables_.end() ? nullptr : found->second;
}

bool Context::is_declared_type(const model::Type& type) const {
    return types_.contains({type.schema, type.name});
}

}  // namespace schemac::emit::dsl
