// Migrate: who is told what a run does, while it does it.
#pragma once

#include <cstddef>
#include <string>

#include "migrate/revision/read.h"
#include "migrate/runner/history.h"

namespace schemac::migrate {

/// Listens to nothing unless told otherwise.
class Observer {
  public:
    virtual ~Observer() = default;
    virtual void waits(const std::string& /*holder*/) {}  ///< another runner has the lock
    virtual void begins(const Revision&, Direction, bool /*resumes*/) {}
    virtual void asked(const Step&, const Precondition&, std::size_t /*rows*/) {}
    /// The precondition is about what an earlier step makes, and is asked when that has run.
    virtual void asks_later(const Step&, const Precondition&) {}
    virtual void runs(const Step&) {}
    /// A lock wasn't to be had: the same is tried again after a while.
    virtual void tries_again(const Step&, const std::string& /*why*/, long long /*milliseconds*/) {}
    /// The project's query says to wait before the next batch.
    virtual void holds_back(const Step&) {}
    /// A batch is done: this part of all rows, by their keys, and this long to go.
    virtual void advances(const Step&, double /*part*/, long long /*milliseconds_left*/) {}
    virtual void done(const Step&, long long /*milliseconds*/, bool /*found_done*/) {}
    /// The rest is of other stages than are wanted: of `first` and the steps that share its transaction, `other` is.
    virtual void stops_before(const Step& /*first*/, const Step& /*other*/) {}
    virtual void ends(const Revision&, Direction, long long /*milliseconds*/) {}
};

}  // namespace schemac::migrate
