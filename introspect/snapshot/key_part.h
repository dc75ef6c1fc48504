// Snapshot: the fields of the elements of keys and indexes. A field new in the model stops the build here: name it, and
// give it a line.
#pragma once

#include "compiler/model/key_part.h"
#include "introspect/snapshot/archive.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::KeyPart> auto& value) {
    auto& [column, expression, order, nulls, collation, operator_class, prefix_length] = value;
    archive("column", column);
    archive("expression", expression);
    archive("order", order);
    archive("nulls", nulls);
    archive("collation", collation);
    archive("operator_class", operator_class);
    archive("prefix_length", prefix_length);
}

}  // namespace schemac::introspect::snapshot
