// Snapshot: the fields of columns. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/column.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/mysql.h"
#include "introspect/snapshot/postgres.h"
#include "introspect/snapshot/sqlite.h"
#include "introspect/snapshot/type.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::SequenceOptions> auto& value) {
    auto& [start, increment, minimum, maximum, cache, cycle] = value;
    archive("start", start);
    archive("increment", increment);
    archive("minimum", minimum);
    archive("maximum", maximum);
    archive("cache", cache);
    archive("cycle", cycle);
}

template <class Archive>
void fields(Archive& archive, Same<model::Identity> auto& value) {
    auto& [form, options, sequence] = value;
    archive("form", form);
    archive("options", options);
    archive("sequence", sequence);
}

template <class Archive>
void fields(Archive& archive, Same<model::Generated> auto& value) {
    auto& [expression, storage] = value;
    archive("expression", expression);
    archive("storage", storage);
}

template <class Archive>
void fields(Archive& archive, Same<model::Column> auto& value) {
    auto& [name, type, not_null, default_value, identity, generated, collation, comment, dialect] = value;
    archive("name", name);
    archive("type", type);
    archive("not_null", not_null);
    archive("default", default_value);
    archive("identity", identity);
    archive("generated", generated);
    archive("collation", collation);
    archive("comment", comment);
    archive("dialect", dialect);
}

}  // namespace schemac::introspect::snapshot
