// Migrate: one runner at a time.
#pragma once

#include "migrate/runner/observer.h"
#include "migrate/runner/session.h"

namespace schemac::migrate {

/// Holds the lock while it lives. It is asked for again and again rather than waited for: a waiter would hold a
/// snapshot, which a concurrent index build of PostgreSQL waits for. Throws `source::Failure` (E0812) after so many
/// seconds, and E0815 for Ctrl-C.
class Lock {
  public:
    Lock(Session& session, const std::string& where, int seconds, Observer& observer);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

  private:
    Session& session_;
};

}  // namespace schemac::migrate
