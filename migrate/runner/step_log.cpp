// Migrate: the steps of one revision, as the journal and the observer hear of them.
#include "migrate/runner/step_log.h"

namespace schemac::migrate {

StepLog::StepLog(const Revision& revision, Direction direction, History& history, Observer& observer)
    : revision_(revision),
      direction_(direction),
      history_(history),
      observer_(observer),
      checksum_(emit::revision::upgrade_hash(revision.file)) {}

void StepLog::begin(const Step& step) {
    observer_.runs(step);
    step_ = &step;
    watch_ = Watch();
}

void StepLog::end(const Step& step, const std::string& result) {
    history_.log(line(step, result));
    observer_.done(step, watch_.milliseconds(), result == "found done");
}

void StepLog::fail(const Step& step, const std::string& result, const std::string& error) noexcept {
    try {
        JournalLine failure = line(step, result);
        failure.error = error;
        history_.log(failure);
    } catch (const std::exception&) {
        // a server that is gone, or full, has no journal either
    }
}

JournalLine StepLog::line(const Step& step, const std::string& result) const {
    return {revision_.file.id, direction_, step.number, step.text, result, {}, watch_.milliseconds(), checksum_};
}

}  // namespace schemac::migrate
