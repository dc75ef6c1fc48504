// Command line: what a run of revisions says while it goes on.
#pragma once

#include <chrono>

#include "migrate/runner/observer.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

class Progress final : public migrate::Observer {
  public:
    explicit Progress(const Session& session) : session_(session) {}

    void waits(const std::string& holder) override;
    void begins(const migrate::Revision& revision, migrate::Direction direction, bool resumes) override;
    void asked(const migrate::Step& step, const migrate::Precondition& precondition, std::size_t rows) override;
    void asks_later(const migrate::Step& step, const migrate::Precondition& precondition) override;
    void runs(const migrate::Step& step) override;
    void tries_again(const migrate::Step& step, const std::string& why, long long milliseconds) override;
    void holds_back(const migrate::Step& step) override;
    void advances(const migrate::Step& step, double part, long long milliseconds_left) override;
    void done(const migrate::Step& step, long long milliseconds, bool found_done) override;
    void stops_before(const migrate::Step& first, const migrate::Step& other) override;
    void ends(const migrate::Revision& revision, migrate::Direction direction, long long milliseconds) override;

  private:
    const Session& session_;
    std::chrono::steady_clock::time_point said_;  ///< when batches were last spoken of
};

}  // namespace schemac::cli
