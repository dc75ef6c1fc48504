// Migrate: the questions that a revision has about the data, before it runs.
#pragma once

#include <set>
#include <vector>

#include "migrate/runner/observer.h"
#include "migrate/runner/session.h"

namespace schemac::migrate {

/// Asks all questions of these steps before any of them runs, and throws `source::Failure` (E0811) where rows
/// contradict one. Gives those that the server can't answer yet, since they are about what an earlier step makes.
std::set<const Precondition*> ask_before(const Revision& revision, const std::vector<const Step*>& steps,
                                         Session& session, Observer& observer);

/// Asks one; throws `source::Failure` (E0811), or `ServerError` where the query fails.
void ask(const Revision& revision, const Step& step, const Precondition& precondition, Session& session,
         Observer& observer);

}  // namespace schemac::migrate
