// Dialect, PostgreSQL: what each operation locks, how long it takes, and what may go wrong.
#pragma once

#include "compiler/dialect/dialect.h"

namespace schemac::dialect::postgres {

/// Lock modes by the manual's "Explicit Locking" and the notes of ALTER TABLE, CREATE INDEX, ALTER TYPE.
Profile profile(const plan::Operation& operation);

/// The part of it that is about one change to a table; in profile_table.cpp.
Profile profile(const diff::AlterTable& table, const diff::TableChange& change);

}  // namespace schemac::dialect::postgres
