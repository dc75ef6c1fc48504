// Sema: what foreign keys point at.
#pragma once

#include <map>
#include <vector>

#include "compiler/sema/table_scope.h"

namespace schemac::sema {

using TablesByName = std::map<model::QualifiedName, const model::Table*>;

/// Fills in the referenced columns of the table's foreign keys and checks that they are there and of the same number.
/// `tables` are all tables of the state, lowered.
void resolve_references(model::Table& table, const std::vector<PendingReference>& references,
                        const TablesByName& tables, Context& context);

}  // namespace schemac::sema
