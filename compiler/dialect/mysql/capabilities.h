// Dialect, MySQL and MariaDB: the facts that every stage asks for.
#pragma once

#include "compiler/dialect/capabilities.h"
#include "compiler/model/target.h"

namespace schemac::dialect::mysql {

Capabilities capabilities_of(const model::Target& target);

}  // namespace schemac::dialect::mysql
