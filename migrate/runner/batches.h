// Migrate: a statement that goes through a table piece by piece, in the order of its key.
#pragma once

#include <optional>
#include <string>

#include "migrate/revision/script.h"
#include "migrate/runner/session.h"

namespace schemac::migrate {

/// Where a statement stands: keys up to `last` are done, and `high` is the highest there was when it began. Rows that
/// come later are the business of a default or trigger, so that it ends.
struct Range {
    long long first = 0;  ///< the key before the lowest
    long long last = 0;
    long long high = 0;

    std::string text() const;  ///< as the version table keeps it
    static std::optional<Range> parse(const std::string& text);
    double part() const;  ///< of the keys that are done
};

class Batches {
  public:
    /// Empty when the table has no key to go by: then all is one piece.
    static std::optional<Batches> of(const Statement& statement, Session& session, const std::string& mark);

    bool at_end() const { return range_.last >= range_.high; }
    const Range& range() const { return range_; }

    /// Does the next piece, inside the caller's transaction, and moves on.
    void run_next();
    /// How long it took, from which the size of the next follows.
    void took(long long milliseconds);

  private:
    Batches(const Statement& statement, Session& session, std::string key)
        : statement_(statement), session_(session), key_(std::move(key)) {}
    bool find_range();
    long long next_end();

    const Statement& statement_;
    Session& session_;
    std::string key_;
    Range range_;
    long long size_ = 1'000;
};

}  // namespace schemac::migrate
