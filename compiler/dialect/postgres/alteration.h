// Dialect, PostgreSQL: which changes to a table ALTER TABLE makes.
#pragma once

#include "compiler/dialect/postgres/features.h"
#include "compiler/diff/table_change.h"

namespace schemac::dialect::postgres {

bool alters_in_place(const model::Table& from, const model::Table& to, const diff::TableChange& change,
                     const Features& features);

}  // namespace schemac::dialect::postgres
