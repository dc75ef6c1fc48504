// Snapshot: the fields of extensions. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/extension.h"
#include "introspect/snapshot/archive.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Extension> auto& value) {
    auto& [name, schema, version, comment] = value;
    archive("name", name);
    archive("schema", schema);
    archive("version", version);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
