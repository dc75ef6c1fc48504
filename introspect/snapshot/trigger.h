// Snapshot: the fields of triggers. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/trigger.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Trigger> auto& value) {
    auto& [name, relation, timing, events, update_columns, for_each_row, level_stated, referencing, when, constraint,
           deferral, enabled, order, body, comment, depends_on] = value;
    archive("name", name);
    archive("relation", relation);
    archive("timing", timing);
    archive("events", events);
    archive("update_columns", update_columns);
    archive("for_each_row", for_each_row);
    archive("level_stated", level_stated);
    archive("referencing", referencing);
    archive("when", when);
    archive("constraint", constraint);
    archive("deferral", deferral);
    archive("enabled", enabled);
    archive("order", order);
    archive("body", body);
    archive("comment", comment);
    archive("depends_on", depends_on);
}

}  // namespace schemac::introspect::snapshot
