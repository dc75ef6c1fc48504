// Report: what a change means for drift.
#pragma once

#include "compiler/diff/change.h"

namespace schemac::emit::report {

/// `+` is only in the database, `-` is missing there, `~` is there, but other.
char sign(const diff::Change& change);
char sign(const diff::TableChange& change);

}  // namespace schemac::emit::report
