// Migrate: how far a revision is.
#pragma once

#include <string>
#include <vector>

#include "migrate/revision/read.h"
#include "migrate/runner/history.h"
#include "migrate/runner/units.h"

namespace schemac::migrate {

/// The version table's row of one revision, in memory and as it was last committed.
class Standing {
  public:
    /// `entry` is what the version table has of it, if anything.
    Standing(const Revision& revision, Direction direction, const Entry* entry, const std::vector<Unit>& units,
             History& history);

    /// Throws `source::Failure` (E0809) unless the units that are done are still those that were done then.
    void check(const std::vector<Unit>& units) const;

    bool resumes() const { return resumes_; }
    std::size_t position() const { return entry_.position; }
    std::size_t count() const { return count_; }
    const std::string& checksum() const { return entry_.checksum; }
    /// What was noted before a statement began that had not ended; empty: none was.
    const std::string& mark() const { return entry_.mark; }

    /// Writes a mark; the caller commits.
    void set_mark(std::string mark);
    /// Writes that one more unit is done, or all is; the caller commits.
    void advance(const Unit& unit);
    /// Writes that all is done.
    void finish();

    void committed();
    void rolled_back();

    std::string text() const;  ///< for people

  private:
    void write();

    const Revision& revision_;
    Direction direction_;
    History& history_;
    std::size_t count_ = 0;
    bool resumes_ = false;
    Entry entry_;
    bool exists_;
    Entry written_;
    bool written_exists_;
};

}  // namespace schemac::migrate
