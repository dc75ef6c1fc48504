// Migrate: how often, and after how long, a lock that others hold is asked for again.
#pragma once

#include <chrono>

namespace schemac::migrate {

inline constexpr int attempts = 10;

/// Doubled each time, up to half a minute, and by chance a little more or less, so that two don't meet again.
std::chrono::milliseconds pause_after(int attempt);

}  // namespace schemac::migrate
