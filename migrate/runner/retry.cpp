// Migrate: how long a run waits before it asks for a lock again.
#include "migrate/runner/retry.h"

#include <algorithm>
#include <random>

namespace schemac::migrate {

std::chrono::milliseconds pause_after(int attempt) {
    static std::minstd_rand random(std::random_device{}());
    const long long pause = std::min(250LL << attempt, 30'000LL);
    return std::chrono::milliseconds(pause / 2 + static_cast<long long>(random() % static_cast<unsigned long>(pause)));
}

}  // namespace schemac::migrate
