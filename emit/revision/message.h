// Revision: what a revision is called when nobody said.
#pragma once

#include <string>
#include <string_view>

#include "compiler/diff/change.h"

namespace schemac::emit::revision {

/// A few words from the changes: `add email to users`, `create orders and 3 more changes`. Changes may not be empty.
std::string message(const diff::Changes& changes);

/// The message as part of a file's name: `add_email_to_users`.
std::string slug(std::string_view message);

}  // namespace schemac::emit::revision
