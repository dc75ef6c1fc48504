// PostgreSQL expressions: from a name to the objects of a schema that bear it.
#pragma once

#include <set>
#include <string_view>

#include "compiler/model/schema.h"

namespace schemac::dialect::postgres::expression {

/// Each adds the identities found. The schema's vectors are sorted by name, as canonical ones are (short ones needn't
/// be).
void find_relations(const model::Schema& schema, const model::QualifiedName& name, std::set<model::ObjectId>& found);
void find_routines(const model::Schema& schema, const model::QualifiedName& name, std::set<model::ObjectId>& found);
void find_types(const model::Schema& schema, const model::QualifiedName& name, std::set<model::ObjectId>& found);

}  // namespace schemac::dialect::postgres::expression
