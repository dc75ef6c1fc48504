// Command line: a revision in a line, and in a few.
#pragma once

#include <string>

#include "migrate/runner/work.h"

namespace schemac::cli {

/// `3f9c2a1b  add email to users  (head, branch point, label eu)`.
std::string revision_line(const migrate::Project& project, const std::string& id);

/// Its file, date, and neighbours, each on a line.
std::string revision_details(const migrate::Project& project, const std::string& id);

}  // namespace schemac::cli
