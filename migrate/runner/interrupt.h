// Migrate: Ctrl-C, which the runner looks for between statements, and which cancels the one that is at work.
#pragma once

#include <chrono>
#include <thread>

#include "migrate/runner/session.h"

namespace schemac::migrate {

/// From now on the first SIGINT or SIGTERM only asks the runner to stop; the second ends the program as usual.
void watch_for_interrupt();
bool interrupted();
/// For tests.
void forget_interrupt();

/// Sleeps so long, or until interrupted.
void pause(std::chrono::milliseconds time);

/// While it lives, an interrupt cancels what the session has at work.
class Cancellable {
  public:
    explicit Cancellable(Session& session);
    ~Cancellable();
    Cancellable(const Cancellable&) = delete;
    Cancellable& operator=(const Cancellable&) = delete;

  private:
    void watch(Session& session) const;

    int ended_ = -1;  ///< an eventfd
    std::thread thread_;
};

}  // namespace schemac::migrate
