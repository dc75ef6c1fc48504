// Introspect, MySQL and MariaDB: from a URL to the options of the connector.
#pragma once

#include <map>
#include <string>

#include "introspect/url.h"

namespace schemac::introspect::mysql {

/// What the connector is told, by the type of its options.
struct ConnectOptions {
    std::map<std::string, std::string> texts;
    std::map<std::string, bool> flags;
    std::map<std::string, int> numbers;
};

/// Reads the URL's parameters, under the names of MySQL's and MariaDB's clients: `ssl-mode` (disabled, preferred,
/// required, verify_ca, verify_identity), `ssl-ca`, `ssl-capath`, `ssl-cert`, `ssl-key`, `ssl-cipher`, `socket`,
/// `connect-timeout`. Hyphens and underscores are the same. Throws `source::Failure` (E0563) for any other, since a
/// misspelt one would leave a connection unprotected.
ConnectOptions connect_options(const Url& url, bool with_database);

}  // namespace schemac::introspect::mysql
