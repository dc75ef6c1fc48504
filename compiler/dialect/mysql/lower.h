// Dialect, MySQL and MariaDB: a desired state in what the servers have.
#pragma once

#include "compiler/model/state.h"
#include "compiler/source/diagnostics.h"

namespace schemac::dialect::mysql {

/// Portable types, enums, domains, identities and functions become the target's own. What the target lacks is reported
/// (E0361 to E0379) with a fix.
void lower_state(model::State& state, const model::Target& target, source::Diagnostics& sink);

/// What the lowering of every kind works with.
struct Lowering {
    model::State& state;
    const model::Target& target;
    source::Diagnostics& sink;

    /// As the product writes itself.
    const char* product() const { return target.product == model::Product::mariadb ? "MariaDB" : "MySQL"; }

    source::Span origin(const model::ObjectId& id) const {
        const auto found = state.origins.find(id);
        return found == state.origins.end() ? source::Span{} : found->second;
    }
};

void lower_table(model::Table& table, Lowering& lowering);
void lower_column(model::Column& column, model::Table& table, Lowering& lowering);
/// The portable types, and those of other dialects for which there is an equal: see `portable_types` in lower_type.cpp.
void lower_type(model::Column& column, const model::ObjectId& id, Lowering& lowering);
/// The portable functions in an expression: `gen_random_uuid()` is `uuid()`.
void lower_expression(model::Expression& expression, const model::Target& target);
void lower_views(Lowering& lowering);

}  // namespace schemac::dialect::mysql
