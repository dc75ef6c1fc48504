// Snapshot: the fields of policies. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/policy.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Policy> auto& value) {
    auto& [name, table, permissive, command, roles, condition, check, comment, depends_on] = value;
    archive("name", name);
    archive("table", table);
    archive("permissive", permissive);
    archive("command", command);
    archive("roles", roles);
    archive("condition", condition);
    archive("check", check);
    archive("comment", comment);
    archive("depends_on", depends_on);
}

}  // namespace schemac::introspect::snapshot
