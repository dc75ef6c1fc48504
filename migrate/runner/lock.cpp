// Migrate: one runner at a time.
#include "migrate/runner/lock.h"

#include <chrono>
#include <random>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/runner/interrupt.h"

namespace schemac::migrate {
namespace {

using Clock = std::chrono::steady_clock;

/// Between 50 and 150 ms, so that many who wait don't ask all at once.
std::chrono::milliseconds a_while() {
    static std::minstd_rand random(std::random_device{}());
    return std::chrono::milliseconds(50 + random() % 100);
}

}  // namespace

Lock::Lock(Session& session, const std::string& where, int seconds, Observer& observer) : session_(session) {
    const auto deadline = Clock::now() + std::chrono::seconds(seconds);
    for (bool first = true; !session_.try_lock(); first = false) {
        if (first) observer.waits(session_.lock_holder());
        if (interrupted()) throw source::Failure(code::run_interrupted, "nothing was run").at(where);
        if (Clock::now() < deadline) {
            pause(a_while());
            continue;
        }
        source::Failure failure(code::runner_waits, where);
        if (const std::string holder = session_.lock_holder(); !holder.empty()) failure.note("it is " + holder);
        throw failure.help("wait until it is done, or longer: `--wait SECONDS`");
    }
}

Lock::~Lock() {
    try {
        session_.unlock();
    } catch (const std::exception&) {
        // a connection that is gone has no lock
    }
}

}  // namespace schemac::migrate
