// Snapshot: the fields of raw objects. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/raw.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Raw> auto& value) {
    auto& [kind, name, create, drop, depends_on] = value;
    archive("kind", kind);
    archive("name", name);
    archive("create", create);
    archive("drop", drop);
    archive("depends_on", depends_on);
}

}  // namespace schemac::introspect::snapshot
