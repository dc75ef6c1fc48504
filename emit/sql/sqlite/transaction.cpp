// Emit, SQLite: what stands around the steps of a script.
#include "emit/sql/sqlite/transaction.h"

#include <algorithm>

namespace schemac::emit::sql::sqlite {
namespace {

bool rebuilds(const plan::Step& step) {
    return std::holds_alternative<plan::RebuildTable>(step.operation);
}

bool drops_table(const plan::Step& step) {
    return rebuilds(step) || std::holds_alternative<diff::DropTable>(step.operation);
}

bool any(const plan::Steps& steps, bool (*is)(const plan::Step&)) {
    return std::any_of(steps.begin(), steps.end(), is);
}

}  // namespace

Statements prologue(const plan::Steps& steps) {
    if (!any(steps, drops_table)) return {};
    Statements all{"PRAGMA foreign_keys = OFF"};
    if (!any(steps, rebuilds)) return all;
    all.push_back("DROP TABLE IF EXISTS temp.schemac_broken_keys");
    all.push_back(
        "CREATE TEMP TABLE schemac_broken_keys (before INTEGER, after INTEGER,\n"
        "    CONSTRAINT \"every foreign key that held still holds\" CHECK (after IS NULL OR after <= before))");
    all.push_back("INSERT INTO temp.schemac_broken_keys (before) SELECT count(*) FROM pragma_foreign_key_check");
    return all;
}

Statements epilogue(const plan::Steps& steps) {
    if (!any(steps, drops_table)) return {};
    Statements all;
    if (any(steps, rebuilds)) all.push_back("DROP TABLE temp.schemac_broken_keys");
    all.push_back("PRAGMA foreign_keys = ON");
    return all;
}

Statements before_commit(const plan::Steps& steps) {
    if (!any(steps, rebuilds)) return {};
    return {
        "UPDATE OR ROLLBACK temp.schemac_broken_keys\n"
        "    SET after = (SELECT count(*) FROM pragma_foreign_key_check)"};
}

}  // namespace schemac::emit::sql::sqlite
