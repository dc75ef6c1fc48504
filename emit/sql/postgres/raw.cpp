// Emit, PostgreSQL: raw objects, in the user's own words.
#include "emit/sql/postgres/statements.h"

namespace schemac::emit::sql::postgres {

Statements write(const diff::CreateRaw& change) {
    return {change.object.create.sql};
}

Statements write(const diff::DropRaw& change) {
    return {change.object.drop.sql};
}

Statements write(const diff::AlterRaw& change) {
    return {change.from.drop.sql, change.to.create.sql};
}

}  // namespace schemac::emit::sql::postgres
