// Migrate: the steps of one revision, as the journal and the observer hear of them.
#pragma once

#include "migrate/revision/read.h"
#include "migrate/runner/history.h"
#include "migrate/runner/observer.h"
#include "migrate/runner/watch.h"

namespace schemac::migrate {

class StepLog {
  public:
    StepLog(const Revision& revision, Direction direction, History& history, Observer& observer);

    /// False where the step has begun already: it has several statements outside of a transaction.
    bool begins(const Step& step) const { return &step != step_; }
    void begin(const Step& step);
    /// `done`, or `found done`. Throws `ServerError`.
    void end(const Step& step, const std::string& result);
    /// `failed`, or `interrupted`; throws nothing, since what the server said first is what matters.
    void fail(const Step& step, const std::string& result, const std::string& error) noexcept;

  private:
    JournalLine line(const Step& step, const std::string& result) const;

    const Revision& revision_;
    Direction direction_;
    History& history_;
    Observer& observer_;
    std::string checksum_;
    const Step* step_ = nullptr;
    Watch watch_;
};

}  // namespace schemac::migrate
