// Emit, PostgreSQL: what a table says beside its columns and constraints.
#pragma once

#include "compiler/model/table.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {

/// The statements that lead from one table's own options to another's: storage parameters, row security, inheritance …
Statements table_options(const model::Table& from, const model::Table& to);

/// `ALTER TABLE t`.
std::string alter_table(const model::QualifiedName& table);

/// `CONSTRAINT c ON t`, for comments.
std::string constraint_path(const model::QualifiedName& table, const std::string& constraint);

}  // namespace schemac::emit::sql::postgres
