// Command line: a run of revisions that says nothing.
#pragma once

#include "migrate/runner/observer.h"

namespace schemac::cli {

class Quiet final : public migrate::Observer {
  public:
    void waits(const std::string&) override {}
    void begins(const migrate::Revision&, migrate::Direction, bool) override {}
    void asked(const migrate::Step&, const migrate::Precondition&, std::size_t) override {}
    void asks_later(const migrate::Step&, const migrate::Precondition&) override {}
    void runs(const migrate::Step&) override {}
    void done(const migrate::Step&, long long, bool) override {}
    void ends(const migrate::Revision&, migrate::Direction, long long) override {}
};

}  // namespace schemac::cli
