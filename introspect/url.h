// Introspect: where a live database is.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/model/target.h"

namespace schemac::introspect {

/// A connection URL in parts, percent-decoded. `mariadb` and `mysql` both read as `Product::mysql`: the server says
/// which it is.
struct Url {
    model::Product product = model::Product::postgres;
    std::string user;
    std::string password;
    std::string host;
    int port = 0;                                   ///< 0: the product's own
    std::string database;                           ///< SQLite: the path of the file
    std::map<std::string, std::string> parameters;  ///< `?sslmode=require`
};

/// Empty when the text has no scheme of ours (it may be a file); throws `source::Failure` for a broken URL or an
/// unknown scheme with `://`. Takes `postgres://`, `postgresql://`, `mysql://`, `mariadb://`, `sqlite:path` and
/// `sqlite://path`.
std::optional<Url> parse_url(std::string_view text);

/// The URL for people: never with the password.
std::string redacted(const Url& url);

}  // namespace schemac::introspect
