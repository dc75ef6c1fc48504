// Revision: the only change to a table, in a few words.
#pragma once

#include <string>

#include "compiler/diff/change.h"

namespace schemac::emit::revision {

/// `add email to users`.
std::string table_phrase(const diff::TableChange& change, const std::string& table);

}  // namespace schemac::emit::revision
