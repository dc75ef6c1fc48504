// Snapshot: the fields of privileges. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/privilege.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Privilege> auto& value) {
    auto& [object, grantee, granted, grantable, revoked, by_default, creator] = value;
    archive("object", object);
    archive("grantee", grantee);
    archive("granted", granted);
    archive("grantable", grantable);
    archive("revoked", revoked);
    archive("by_default", by_default);
    archive("creator", creator);
}

}  // namespace schemac::introspect::snapshot
