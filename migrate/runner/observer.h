// Migrate: who is told what a run does, while it does it.
#pragma once

#include <cstddef>
#include <string>

#include "migrate/revision/read.h"
#include "migrate/runner/history.h"

namespace schemac::migrate {

class Observer {
  public:
    virtual ~Observer() = default;
    virtual void waits(const std::string& holder) = 0;  ///< another runner has the lock
    virtual void begins(const Revision& revision, Direction direction, bool resumes) = 0;
    virtual void asked(const Step& step, const Precondition& precondition, std::size_t rows) = 0;
    /// The precondition is about what an earlier step makes, and is asked when that has run.
    virtual void asks_later(const Step& step, const Precondition& precondition) = 0;
    virtual void runs(const Step& step) = 0;
    virtual void done(const Step& step, long long milliseconds, bool found_done) = 0;
    virtual void ends(const Revision& revision, Direction direction, long long milliseconds) = 0;
};

}  // namespace schemac::migrate
