// Snapshot: the fields of views. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/view.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/index.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::View> auto& value) {
    auto& [name, materialized, columns, query, indexes, comment, column_comments, depends_on, dialect] = value;
    archive("name", name);
    archive("materialized", materialized);
    archive("columns", columns);
    archive("query", query);
    archive("indexes", indexes);
    archive("comment", comment);
    archive("column_comments", column_comments);
    archive("depends_on", depends_on);
    archive("dialect", dialect);
}

}  // namespace schemac::introspect::snapshot
