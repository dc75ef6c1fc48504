// Snapshot: the fields of composite types. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/composite_type.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"
#include "introspect/snapshot/type.h"
namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::CompositeType::Attribute> auto& value) {
    auto& [name, type, collation, comment] = value;
    archive("name", name);
    archive("type", type);
    archive("collation", collation);
    archive("comment", comment);
}

template <class Archive>
void fields(Archive& archive, Same<model::CompositeType> auto& value) {
    auto& [name, attributes, comment] = value;
    archive("name", name);
    archive("attributes", attributes);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
