// Snapshot: the fields of names and identities. A field new in the model stops the build here: name it, and give it a
// line.
#pragma once

#include "compiler/model/object_id.h"
#include "introspect/snapshot/archive.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::QualifiedName> auto& value) {
    auto& [schema, name] = value;
    archive("schema", schema);
    archive("name", name);
}

template <class Archive>
void fields(Archive& archive, Same<model::ObjectId> auto& value) {
    auto& [kind, schema, parent, name] = value;
    archive("kind", kind);
    archive("schema", schema);
    archive("parent", parent);
    archive("name", name);
}

}  // namespace schemac::introspect::snapshot
