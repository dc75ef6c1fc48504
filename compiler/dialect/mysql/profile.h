// Dialect, MySQL and MariaDB: what operations cost.
#pragma once

#include "compiler/dialect/dialect.h"

namespace schemac::dialect::mysql {

/// Lock, work and hazards of an operation. Sources, for InnoDB:
/// https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html and
/// https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-inplace-alter-algorithm/
Profile profile(const plan::Operation& operation, const model::Target& target);

}  // namespace schemac::dialect::mysql
