// Snapshot: the fields of constraints. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/constraint.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/key_part.h"
#include "introspect/snapshot/mysql.h"
#include "introspect/snapshot/name.h"
#include "introspect/snapshot/postgres.h"
#include "introspect/snapshot/sqlite.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::PrimaryKey> auto& value) {
    auto& [name, parts, include, deferral, without_overlaps, comment, dialect] = value;
    archive("name", name);
    archive("parts", parts);
    archive("include", include);
    archive("deferral", deferral);
    archive("without_overlaps", without_overlaps);
    archive("comment", comment);
    archive("dialect", dialect);
}

template <class Archive>
void fields(Archive& archive, Same<model::Unique> auto& value) {
    auto& [name, parts, include, nulls_not_distinct, deferral, without_overlaps, comment, dialect] = value;
    archive("name", name);
    archive("parts", parts);
    archive("include", include);
    archive("nulls_not_distinct", nulls_not_distinct);
    archive("deferral", deferral);
    archive("without_overlaps", without_overlaps);
    archive("comment", comment);
    archive("dialect", dialect);
}

template <class Archive>
void fields(Archive& archive, Same<model::ForeignKey> auto& value) {
    auto& [name, columns, referenced, referenced_columns, on_update, on_delete, on_delete_columns, match, deferral,
           validated, enforced, period, comment] = value;
    archive("name", name);
    archive("columns", columns);
    archive("referenced", referenced);
    archive("referenced_columns", referenced_columns);
    archive("on_update", on_update);
    archive("on_delete", on_delete);
    archive("on_delete_columns", on_delete_columns);
    archive("match", match);
    archive("deferral", deferral);
    archive("validated", validated);
    archive("enforced", enforced);
    archive("period", period);
    archive("comment", comment);
}

template <class Archive>
void fields(Archive& archive, Same<model::Check> auto& value) {
    auto& [name, expression, no_inherit, validated, enforced, comment] = value;
    archive("name", name);
    archive("expression", expression);
    archive("no_inherit", no_inherit);
    archive("validated", validated);
    archive("enforced", enforced);
    archive("comment", comment);
}

template <class Archive>
void fields(Archive& archive, Same<model::Exclusion::Element> auto& value) {
    auto& [part, operator_name] = value;
    archive("part", part);
    archive("operator", operator_name);
}

template <class Archive>
void fields(Archive& archive, Same<model::Exclusion> auto& value) {
    auto& [name, method, elements, include, predicate, deferral, comment, dialect] = value;
    archive("name", name);
    archive("method", method);
    archive("elements", elements);
    archive("include", include);
    archive("predicate", predicate);
    archive("deferral", deferral);
    archive("comment", comment);
    archive("dialect", dialect);
}

}  // namespace schemac::introspect::snapshot
