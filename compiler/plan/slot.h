// Plan: the namespaces in which names must be unique, as the target sees them.
#pragma once

#include "compiler/dialect/capabilities.h"
#include "compiler/model/object_id.h"

namespace schemac::plan {

/// The place that an object's name takes up: two objects with one slot can't exist at once. Tables, views and sequences
/// share theirs, with indexes and the constraints that are indexes where the target counts those in; so do enums and
/// domains.
model::ObjectId slot(const model::ObjectId& id, const dialect::Capabilities& capabilities);

}  // namespace schemac::plan
