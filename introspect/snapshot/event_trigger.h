// Snapshot: the fields of event triggers. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/event_trigger.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::EventTrigger> auto& value) {
    auto& [name, event, tags, function, enabled, comment] = value;
    archive("name", name);
    archive("event", event);
    archive("tags", tags);
    archive("function", function);
    archive("enabled", enabled);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
