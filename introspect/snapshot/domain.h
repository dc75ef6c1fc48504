// Snapshot: the fields of domains. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/domain.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/constraint.h"
#include "introspect/snapshot/type.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Domain> auto& value) {
    auto& [name, type, collation, not_null, default_value, checks, comment] = value;
    archive("name", name);
    archive("type", type);
    archive("collation", collation);
    archive("not_null", not_null);
    archive("default", default_value);
    archive("checks", checks);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
