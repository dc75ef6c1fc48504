// Introspect, MySQL and MariaDB: proof that the login sees all of the database.
#pragma once

#include <string>

#include "introspect/mysql/catalog.h"
#include "introspect/mysql/server.h"

namespace schemac::introspect::mysql {

/// information_schema shows a login only what it has a privilege on, and leaves bodies blank; an object unseen would be
/// planned as a drop. Throws `source::Failure` (E0566) with the GRANT that is missing.
void require_full_view(Catalog& catalog, const Server& server, const std::string& database, const std::string& where);

}  // namespace schemac::introspect::mysql
