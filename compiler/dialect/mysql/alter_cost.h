// Dialect, MySQL and MariaDB: what the clauses of an ALTER TABLE cost.
#pragma once

#include "compiler/diff/change.h"
#include "compiler/model/target.h"
#include "compiler/plan/step.h"

namespace schemac::dialect::mysql {

/// How the server carries a clause out: a moment (INSTANT), a read of the table (INPLACE, NOCOPY), a new copy of it
/// beside the old one. `blocks_writes` where it allows no LOCK=NONE.
struct AlterCost {
    plan::Work work = plan::Work::instant;
    bool blocks_writes = false;
};

/// The dearest clause decides.
AlterCost cost_of(const diff::AlterTable& alter, const model::Target& target);

}  // namespace schemac::dialect::mysql
