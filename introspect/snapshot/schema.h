// Snapshot: the fields of a whole schema. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/schema.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/collation.h"
#include "introspect/snapshot/composite_type.h"
#include "introspect/snapshot/domain.h"
#include "introspect/snapshot/enum_type.h"
#include "introspect/snapshot/event_trigger.h"
#include "introspect/snapshot/extension.h"
#include "introspect/snapshot/namespace.h"
#include "introspect/snapshot/policy.h"
#include "introspect/snapshot/privilege.h"
#include "introspect/snapshot/range_type.h"
#include "introspect/snapshot/raw.h"
#include "introspect/snapshot/routine.h"
#include "introspect/snapshot/rule.h"
#include "introspect/snapshot/sequence.h"
#include "introspect/snapshot/statistics.h"
#include "introspect/snapshot/table.h"
#include "introspect/snapshot/trigger.h"
#include "introspect/snapshot/view.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Unmanaged> auto& value) {
    auto& [kind, name] = value;
    archive("kind", kind);
    archive("name", name);
}

template <class Archive>
void fields(Archive& archive, Same<model::Schema> auto& value) {
    auto& [namespaces, extensions, collations, enums, domains, composites, ranges, sequences, tables, statistics, views,
           routines, triggers, policies, rules, event_triggers, privileges, raws, unmanaged] = value;
    archive("schemas", namespaces);
    archive("extensions", extensions);
    archive("collations", collations);
    archive("enums", enums);
    archive("domains", domains);
    archive("types", composites);
    archive("ranges", ranges);
    archive("sequences", sequences);
    archive("tables", tables);
    archive("statistics", statistics);
    archive("views", views);
    archive("routines", routines);
    archive("triggers", triggers);
    archive("policies", policies);
    archive("rules", rules);
    archive("event_triggers", event_triggers);
    archive("privileges", privileges);
    archive("raws", raws);
    archive("unmanaged", unmanaged);
}

}  // namespace schemac::introspect::snapshot
