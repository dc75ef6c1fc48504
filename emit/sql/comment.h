// Emit: text as SQL comments.
#pragma once

#include <string>
#include <string_view>

namespace schemac::emit::sql {

/// Each line of `text` behind `-- `, ending in a line break; no text can end the comment early.
std::string comment(std::string_view text, std::string_view indent = "");

}  // namespace schemac::emit::sql
