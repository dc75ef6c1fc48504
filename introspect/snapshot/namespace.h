// Snapshot: the fields of schemas. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/namespace.h"
#include "introspect/snapshot/archive.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Namespace> auto& value) {
    auto& [name, comment] = value;
    archive("name", name);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
