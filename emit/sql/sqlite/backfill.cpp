// Emit, SQLite: values for rows that are there.
#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {

Statements write(const plan::BackfillColumn& backfill) {
    const std::string column = quote(backfill.column);
    std::string sql = "UPDATE " + quote(backfill.table) + " SET " + column + " = (" + closed(backfill.value) + ')';
    return {backfill.only_nulls ? sql + " WHERE " + column + " IS NULL" : sql};
}

/// Constraints hold for all rows as soon as they are there.
Statements write(const plan::ValidateConstraint&) {
    return {};
}

}  // namespace schemac::emit::sql::sqlite
