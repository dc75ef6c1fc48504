// Snapshot: the fields of indexes. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/index.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/constraint.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Index> auto& value) {
    auto& [name, unique, method, parts, include, predicate, nulls_not_distinct, comment, dialect] = value;
    archive("name", name);
    archive("unique", unique);
    archive("method", method);
    archive("parts", parts);
    archive("include", include);
    archive("predicate", predicate);
    archive("nulls_not_distinct", nulls_not_distinct);
    archive("comment", comment);
    archive("dialect", dialect);
}

}  // namespace schemac::introspect::snapshot
