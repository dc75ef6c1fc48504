// Migrate: Ctrl-C, which the runner looks for between statements.
#pragma once

namespace schemac::migrate {

/// From now on the first SIGINT or SIGTERM only asks the runner to stop; the second ends the program as usual.
void watch_for_interrupt();
bool interrupted();
/// For tests.
void forget_interrupt();

}  // namespace schemac::migrate
