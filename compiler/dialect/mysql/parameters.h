// Dialect, MySQL and MariaDB: the parameters of routines.
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/target.h"

namespace schemac::dialect::mysql {

/// "IN a INT, out b varchar(10) CHARACTER SET latin1" with types under their one name, names in backticks and the mode
/// only where it isn't `in`.
std::string canonical_parameters(std::string_view parameters, const model::Target& target);

/// The type of a function, with its charset where it has one of its own.
std::string canonical_returns(std::string_view type, const model::Target& target);

}  // namespace schemac::dialect::mysql
