// Support for the tests of diff and plan: small states, and a plan as a list of short lines.
#pragma once

#include <string>
#include <vector>

#include "compiler/dialect/dialect.h"
#include "compiler/diff/diff.h"
#include "compiler/plan/plan.h"

namespace schemac::test {

inline model::Column column(std::string name, std::string type, bool not_null = false) {
    model::Column made;
    made.name = std::move(name);
    made.type.name = std::move(type);
    made.not_null = not_null;
    return made;
}

/// A table `name` in the target's default schema with an integer primary key `id`.
inline model::Table table(const dialect::Dialect& dialect, std::string name, std::vector<model::Column> columns = {}) {
    model::Table made;
    made.name = {dialect.capabilities().default_schema, std::move(name)};
    made.columns = {column("id", "integer", true)};
    for (model::Column& c : columns)
        made.columns.push_back(std::move(c));
    model::KeyPart part;
    part.column = "id";
    made.primary_key = model::PrimaryKey{made.name.name + "_pkey", {part}, {}, {}, {}, {}};
    return made;
}

inline model::ForeignKey foreign_key(const model::Table& from, std::string column, const model::Table& to) {
    model::ForeignKey key;
    key.name = from.name.name + '_' + column + "_fkey";
    key.columns = {std::move(column)};
    key.referenced = to.name;
    key.referenced_columns = {"id"};
    return key;
}

/// Diffs and plans two states; errors end up in `sink`.
inline plan::Plan planned(const model::State& from, const model::State& to, const dialect::Dialect& dialect,
                          source::Diagnostics& sink) {
    return plan::plan(from, to, diff::diff(from, to, dialect, sink), dialect, sink);
}

}  // namespace schemac::test
