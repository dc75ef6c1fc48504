// Migrate: one revision, up or down, from wherever it stands.
#pragma once

#include "migrate/revision/read.h"
#include "migrate/revision/stage.h"
#include "migrate/runner/history.h"
#include "migrate/runner/observer.h"
#include "migrate/runner/pace.h"
#include "migrate/runner/session.h"

namespace schemac::migrate {

/// Runs what is left of the revision: in one transaction a part where the server can roll it back, else statement by
/// statement, with the history written in between, so that it can be killed at any moment and run again. `entry` is
/// what the history has of it, if anything. Gives false where it stopped before a step of another stage than those
/// that are wanted. Throws `source::Failure` (E0808 to E0811, E0815, E0816).
bool run_revision(const Revision& revision, Direction direction, const Entry* entry, Session& session, History& history,
                  Observer& observer, const Stages& stages = {}, const Pace& pace = {});

/// The first step that is still to run; null where none is.
const Step* next_step(const Revision& revision, Direction direction, const Entry* entry, Session& session);

}  // namespace schemac::migrate
