// Dialect, MySQL and MariaDB: events, which the model holds as raw objects.
#pragma once

#include <string>
#include <string_view>

namespace schemac::dialect::mysql {

/// Stands behind a STARTS that says only when the event was made, which the server fills in where a statement has none
/// (https://dev.mysql.com/doc/refman/8.0/en/create-event.html).
inline constexpr std::string_view started_when_made = " /* when it was made */";

/// The comparable form of a CREATE EVENT: its head by tokens, without the definer and what means nothing, its body
/// verbatim. Moments stand between unit separators: a side leaves a start alone that it doesn't name, and what it names
/// by an expression; a start that the server chose is none. Empty for any other text.
std::string canonical_event(std::string_view sql);

}  // namespace schemac::dialect::mysql
