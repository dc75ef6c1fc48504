// Command line: the same on several databases.
#pragma once

#include <functional>
#include <vector>

#include "tools/schemac/exit.h"
#include "tools/schemac/migrations.h"

namespace schemac::cli {

/// Databases that something is run on, each in a process of its own, so that none can disturb another.
struct Several {
    std::vector<Place> places;
    unsigned jobs = 1;  ///< how many at a time

    /// Lines that they say get their database's name before them. Where one fails, no more are begun; those at work
    /// end as they would have. At last, what became of each. Gives `error` where one failed, else `refused` where
    /// policy refused one.
    Exit run(const std::function<Exit(const Place&)>& run, Session& session) const;
};

}  // namespace schemac::cli
