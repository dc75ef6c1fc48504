// Snapshot: the fields of sequences. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/sequence.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/column.h"
#include "introspect/snapshot/name.h"
#include "introspect/snapshot/type.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Sequence> auto& value) {
    auto& [name, type, options, owner_table, owner_column, comment] = value;
    archive("name", name);
    archive("type", type);
    archive("options", options);
    archive("owner_table", owner_table);
    archive("owner_column", owner_column);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
