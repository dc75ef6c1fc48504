// Migrate: how far a revision is.
#include "migrate/runner/standing.h"

#include <algorithm>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::migrate {
namespace {

Entry::State running(Direction direction) {
    return direction == Direction::up ? Entry::State::upgrading : Entry::State::downgrading;
}

bool counts(const Unit& unit) {
    return unit.kind != Part::Kind::session;
}

}  // namespace

Standing::Standing(const Revision& revision, Direction direction, const Entry* entry, const std::vector<Unit>& units,
                   History& history)
    : revision_(revision),
      direction_(direction),
      history_(history),
      count_(static_cast<std::size_t>(std::count_if(units.begin(), units.end(), counts))),
      resumes_(entry && entry->state == running(direction)),
      exists_(entry != nullptr) {
    if (resumes_) entry_ = *entry;
    entry_.revision = revision.file.id;
    entry_.state = running(direction);
    entry_.checksum = emit::revision::upgrade_hash(revision.file);
    committed();
}

void Standing::check(const std::vector<Unit>& units) const {
    std::string progress;
    std::size_t at = 0;
    for (const Unit& unit : units)
        if (counts(unit) && at++ < entry_.position) progress = progress_after(progress, unit);
    if (at >= entry_.position && progress == entry_.progress) return;
    throw source::Failure(code::half_done_and_edited, entry_.revision)
        .at(revision_.path)
        .note(std::to_string(entry_.position) + " of its statements and transactions had run")
        .help("bring back what the file said of them; what comes after them may be changed");
}

void Standing::write() {
    history_.write(entry_, !exists_);
    exists_ = true;
}

void Standing::set_mark(std::string mark) {
    entry_.mark = std::move(mark);
    write();
}

void Standing::advance(const Unit& unit) {
    entry_.mark.clear();
    ++entry_.position;
    entry_.progress = progress_after(entry_.progress, unit);
    if (entry_.position == count_) return finish();
    write();
}

void Standing::finish() {
    if (direction_ == Direction::down) return history_.remove(entry_.revision);
    Entry applied;
    applied.revision = entry_.revision;
    applied.checksum = entry_.checksum;
    history_.write(applied, !exists_);
}

void Standing::committed() {
    written_ = entry_;
    written_exists_ = exists_;
}

void Standing::rolled_back() {
    entry_ = written_;
    exists_ = written_exists_;
}

std::string Standing::text() const {
    if (written_.position == 0) return "nothing of this revision is done";
    return std::to_string(written_.position) + " of " + std::to_string(count_) +
           " statements and transactions of this revision are done";
}

}  // namespace schemac::migrate
