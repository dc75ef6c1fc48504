// Command line: what a run of revisions says while it goes on.
#include "tools/schemac/progress.h"

#include "emit/report/words.h"
#include "migrate/revision/stage.h"

namespace schemac::cli {
namespace {

std::string seconds(long long milliseconds) {
    const std::string whole = std::to_string(milliseconds / 1000);
    const std::string rest = std::to_string(1000 + milliseconds % 1000).substr(1);
    return whole + '.' + rest + " s";
}

}  // namespace

void Progress::waits(const std::string& holder) {
    session_.remark("waiting for another runner" + (holder.empty() ? "" : " (" + holder + ')') + '\n');
}

void Progress::begins(const migrate::Revision& revision, migrate::Direction direction, bool resumes) {
    session_.remark(std::string(migrate::to_string(direction)) + ' ' + revision.file.id + ": " + revision.file.message +
                    (resumes ? ", from where it was interrupted\n" : "\n"));
}

void Progress::asked(const migrate::Step&, const migrate::Precondition& precondition, std::size_t rows) {
    session_.remark("  precondition " + precondition.text + ": " +
                    (rows == 0 ? "holds, 0 rows contradict it\n" : std::to_string(rows) + " rows contradict it\n"));
}

void Progress::asks_later(const migrate::Step& step, const migrate::Precondition& precondition) {
    session_.remark("  precondition " + precondition.text + ": asked right before step " + std::to_string(step.number) +
                    ", since it is about what an earlier step makes\n");
}

void Progress::runs(const migrate::Step& step) {
    said_ = std::chrono::steady_clock::now();
    session_.remark("  " + std::to_string(step.number) + ". " + step.text + '\n');
}

void Progress::tries_again(const migrate::Step&, const std::string& why, long long milliseconds) {
    session_.remark("     " + why + "; tried again in " + seconds(milliseconds) + '\n');
}

void Progress::holds_back(const migrate::Step&) {
    session_.remark("     waiting, since the query of `wait_while` gives a row\n");
}

/// Once a second is enough.
void Progress::advances(const migrate::Step&, double part, long long milliseconds_left) {
    const auto now = std::chrono::steady_clock::now();
    if (now - said_ < std::chrono::seconds(1)) return;
    said_ = now;
    session_.remark("     " + std::to_string(static_cast<int>(part * 100)) + "% done, about " +
                    seconds(milliseconds_left) + " left\n");
}

void Progress::done(const migrate::Step&, long long milliseconds, bool found_done) {
    if (found_done) session_.remark("     was done already\n");
    if (milliseconds >= 1000) session_.remark("     " + seconds(milliseconds) + '\n');
}

void Progress::stops_before(const migrate::Step& first, const migrate::Step& other) {
    const std::string number = std::to_string(first.number);
    const std::string stage(emit::report::to_string(migrate::stage_of(other)));
    session_.remark("  stopped before step " + number + ", since " +
                    (&first == &other ? "it" : "step " + std::to_string(other.number) + " of its transaction") +
                    " is of the stage " + stage + '\n');
}

void Progress::ends(const migrate::Revision&, migrate::Direction, long long milliseconds) {
    session_.remark("  done in " + seconds(milliseconds) + '\n');
}

}  // namespace schemac::cli
