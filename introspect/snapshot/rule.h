// Snapshot: the fields of rules. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/rule.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Rule> auto& value) {
    auto& [name, relation, event, instead, condition, commands, enabled, comment, depends_on] = value;
    archive("name", name);
    archive("relation", relation);
    archive("event", event);
    archive("instead", instead);
    archive("condition", condition);
    archive("commands", commands);
    archive("enabled", enabled);
    archive("comment", comment);
    archive("depends_on", depends_on);
}

}  // namespace schemac::introspect::snapshot
