// Snapshot: the fields of what only SQLite has. A field new in the model stops the build here: name it, and give it a
// line.
#pragma once

#include "compiler/model/sqlite.h"
#include "introspect/snapshot/archive.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::sqlite::ColumnPart> auto& value) {
    auto& [not_null_conflict, type_text] = value;
    archive("not_null_conflict", not_null_conflict);
    archive("type_text", type_text);
}

template <class Archive>
void fields(Archive& archive, Same<model::sqlite::TablePart> auto& value) {
    auto& [strict, without_rowid] = value;
    archive("strict", strict);
    archive("without_rowid", without_rowid);
}

template <class Archive>
void fields(Archive& archive, Same<model::sqlite::KeyPart> auto& value) {
    auto& [on_conflict] = value;
    archive("on_conflict", on_conflict);
}

template <class Archive>
void fields(Archive&, Same<model::sqlite::ViewPart> auto&) {
    static_assert(std::is_empty_v<model::sqlite::ViewPart>);
}

}  // namespace schemac::introspect::snapshot
