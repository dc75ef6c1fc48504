// Snapshot: the fields of statistics objects. A field new in the model stops the build here: name it, and give it a
// line.
#pragma once

#include "compiler/model/statistics.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/key_part.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Statistics> auto& value) {
    auto& [name, table, kinds, parts, target, comment] = value;
    archive("name", name);
    archive("table", table);
    archive("kinds", kinds);
    archive("parts", parts);
    archive("target", target);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
