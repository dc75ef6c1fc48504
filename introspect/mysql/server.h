// Introspect, MySQL and MariaDB: which server it is, and the settings that comparisons depend on.
#pragma once

#include <map>
#include <string>

#include "compiler/model/target.h"
#include "introspect/mysql/catalog.h"

namespace schemac::introspect::mysql {

struct Server {
    model::Target target;
    std::string login;  ///< `user@host`
    std::map<std::string, std::string>
        settings;  ///< `default_charset`, `default_collation`, `collation_for_utf8mb4`, `lower_case_table_names`, …
};

/// `8.0.31`, `10.11.19-MariaDB-0+deb12u1`, `5.5.5-10.6.12-MariaDB` (what replicas of old show) to a target.
model::Target parse_server_version(std::string_view version);

/// Throws `source::Failure` (E0567) for a server that is older than schemac knows.
void require_supported(std::string_view version);

/// Asks the server, then sets the session so that the catalog's texts come in one form: quotes by backticks, strings
/// by apostrophes, utf8mb4.
Server read_server(Catalog& catalog, const std::string& database);

}  // namespace schemac::introspect::mysql
