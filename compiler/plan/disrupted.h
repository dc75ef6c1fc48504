// Plan: what changes take away from under others.
#pragma once

#include <set>

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"

namespace schemac::plan {

/// Columns, and whole objects, that policies and rules must let go of. Of a table with such a column there is also an
/// identity of a column without a name, for those who mention the table but don't say which columns.
std::set<model::ObjectId> disrupted(const diff::Changes& changes, const dialect::Dialect& dialect);

}  // namespace schemac::plan
