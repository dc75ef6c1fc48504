// Snapshot: the fields of range types. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/range_type.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"
#include "introspect/snapshot/type.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::RangeType> auto& value) {
    auto& [name, subtype, operator_class, collation, difference, multirange, comment, depends_on] = value;
    archive("name", name);
    archive("subtype", subtype);
    archive("operator_class", operator_class);
    archive("collation", collation);
    archive("difference", difference);
    archive("multirange", multirange);
    archive("comment", comment);
    archive("depends_on", depends_on);
}

}  // namespace schemac::introspect::snapshot
