// Command line: how long each step of each run took.
#include "tools/schemac/step_times.h"

#include <fmt/format.h>

#include <utility>

namespace schemac::cli {
namespace {

/// A bar would begin another cell.
std::string cell(const std::string& text) {
    std::string result;
    for (const char c : text)
        result += c == '|' ? std::string("\\|") : std::string(1, c);
    return result;
}

}  // namespace

void StepTimes::begins(const migrate::Revision& revision, migrate::Direction direction, bool) {
    revision_ = revision.file.id;
    direction_ = direction == migrate::Direction::up ? "up" : "down";
}

void StepTimes::done(const migrate::Step& step, long long milliseconds, bool) {
    const double seconds = static_cast<double>(milliseconds) / 1000;
    text_ += fmt::format("  {:<5} {:>3}. {:>9.3f} s  {}\n", direction_, step.number, seconds, step.text);
    markdown_ +=
        fmt::format("| {} | {} | {} | {:.3f} s | {} |\n", revision_, direction_, step.number, seconds, cell(step.text));
}

std::string StepTimes::take_text() {
    return std::exchange(text_, {});
}

}  // namespace schemac::cli
