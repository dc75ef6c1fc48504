// Migrate: how gently a backfill goes.
#pragma once

#include <string>

namespace schemac::migrate {

/// `[backfill]` of schemac.toml.
struct Pace {
    std::string wait_while;  ///< a query: while it gives a row (replicas lag, say), no batch is begun
    int pause = 0;           ///< milliseconds between batches
};

}  // namespace schemac::migrate
