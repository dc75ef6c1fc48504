// Command line: how long each step of each run took.
#pragma once

#include <string>
#include <vector>

#include "migrate/runner/observer.h"

namespace schemac::cli {

class StepTimes final : public migrate::Observer {
  public:
    void begins(const migrate::Revision& revision, migrate::Direction direction, bool resumes) override;
    void done(const migrate::Step& step, long long milliseconds, bool found_done) override;

    /// A line for each since this was last asked for: `up    3.   1.204 s  create index …`.
    std::string take_text();
    /// All of them as rows of a Markdown table.
    const std::string& markdown() const { return markdown_; }

  private:
    std::string revision_;
    std::string direction_;
    std::string text_;
    std::string markdown_;
};

}  // namespace schemac::cli
