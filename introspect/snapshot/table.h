// Snapshot: the fields of tables. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/table.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/column.h"
#include "introspect/snapshot/index.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Table> auto& value) {
    auto& [name, columns, primary_key, uniques, foreign_keys, checks, exclusions, indexes, comment, dialect] = value;
    archive("name", name);
    archive("columns", columns);
    archive("primary_key", primary_key);
    archive("uniques", uniques);
    archive("foreign_keys", foreign_keys);
    archive("checks", checks);
    archive("exclusions", exclusions);
    archive("indexes", indexes);
    archive("comment", comment);
    archive("dialect", dialect);
}

}  // namespace schemac::introspect::snapshot
