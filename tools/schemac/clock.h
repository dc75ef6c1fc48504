// Command line: the only place that looks at a clock.
#pragma once

#include <string>

namespace schemac::cli {

/// The time in UTC, to the minute: `2026-01-14T10:00Z`. SOURCE_DATE_EPOCH stands in for the clock where it is set
/// (https://reproducible-builds.org/specs/source-date-epoch/).
std::string utc_now();

}  // namespace schemac::cli
