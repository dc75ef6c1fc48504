// Emit, SQLite: what stands around the steps of a script.
#pragma once

#include "emit/sql/writer.h"

namespace schemac::emit::sql::sqlite {

/// Before the first transaction: foreign keys off, since DROP TABLE would act on what refers to the table, and a
/// transaction can't turn them off; and the number of foreign keys that are broken already.
Statements prologue(const plan::Steps& steps);
/// After the last one: foreign keys on. Plain SQL can't restore what it can't read into a PRAGMA, and a connection
/// that wrongly checks is better than one that wrongly doesn't.
Statements epilogue(const plan::Steps& steps);
/// Rolls back where the steps broke a foreign key that held before.
Statements before_commit(const plan::Steps& steps);

}  // namespace schemac::emit::sql::sqlite
