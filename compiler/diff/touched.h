// Diff: which objects a list of changes makes and drops.
#pragma once

#include <set>

#include "compiler/diff/change.h"

namespace schemac::diff {

/// Tables come and go with the sequences of their identity and serial columns.
struct Touched {
    std::set<model::ObjectId> made;
    std::set<model::ObjectId> dropped;

    explicit Touched(const Changes& changes);
};

/// The sequence of an identity or serial column, under the name that it has or that the server gives it; an empty name
/// for other columns.
model::QualifiedName sequence_of(const model::Table& table, const model::Column& column);

/// The object itself or, of a column, its table: what a right comes and goes with.
model::ObjectId holder(const model::ObjectId& object);

}  // namespace schemac::diff
