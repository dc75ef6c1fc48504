// Snapshot: the fields of enum types. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/enum_type.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::EnumType> auto& value) {
    auto& [name, labels, comment] = value;
    archive("name", name);
    archive("labels", labels);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
