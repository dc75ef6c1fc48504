// Dialect, MySQL and MariaDB: what the clauses of an ALTER TABLE cost.
#pragma once

#include <cstdint>
#include <string_view>

#include "compiler/diff/change.h"
#include "compiler/model/target.h"
#include "compiler/plan/step.h"

namespace schemac::dialect::mysql {

/// How the server carries a change out: at best in its dictionary alone, or without a copy of the rows under a lock;
/// a copy makes writers wait.
enum class Algorithm : std::uint8_t { instant, inplace, copy };

/// `blocks_writes` where the server allows no LOCK=NONE.
struct AlterCost {
    plan::Work work = plan::Work::instant;
    bool blocks_writes = false;
    Algorithm algorithm = Algorithm::instant;
};

/// The dearest clause decides.
AlterCost cost_of(const diff::AlterTable& alter, const model::Target& target);

/// What makes the server refuse the statement rather than copy the table in silence: `ALGORITHM=INSTANT`,
/// `ALGORITHM=INPLACE, LOCK=NONE` …; empty where a copy is the only way.
std::string_view algorithm_clause(const AlterCost& cost, const model::Target& target);

}  // namespace schemac::dialect::mysql
