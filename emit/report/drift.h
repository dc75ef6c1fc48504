// Report: where a database is not what it should be.
#pragma once

#include <string>

#include "compiler/diff/change.h"
#include "emit/report/style.h"

namespace schemac::emit::report {

struct DriftReport {
    const diff::Changes& changes;  ///< from what should be to what is
    std::string expected;          ///< what the two sides are called, without a password
    std::string actual;
};

/// A line for each difference: `+` is only in the database, `-` is missing there, `~` differs; then their number.
std::string drift_text(const DriftReport& report, const Style& style);

}  // namespace schemac::emit::report
