// Snapshot: the fields of types. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/type.h"
#include "introspect/snapshot/archive.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Type> auto& value) {
    auto& [schema, name, arguments, modifiers, dimensions, verbatim] = value;
    archive("schema", schema);
    archive("name", name);
    archive("arguments", arguments);
    archive("modifiers", modifiers);
    archive("dimensions", dimensions);
    archive("verbatim", verbatim);
}

}  // namespace schemac::introspect::snapshot
