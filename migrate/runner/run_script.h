// Migrate: a script that is no revision: run at once, and nowhere noted.
#pragma once

#include "migrate/runner/observer.h"
#include "migrate/runner/session.h"

namespace schemac::migrate {

/// Asks the preconditions, then runs all of it. `revision.upgrade` is what runs; the rest is for messages. What failed
/// half-way is seen by whoever plans again. Throws `source::Failure` (E0810, E0811, E0815, E0816).
void run_script(const Revision& revision, Session& session, Observer& observer);

}  // namespace schemac::migrate
