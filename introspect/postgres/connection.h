// Introspect, PostgreSQL: from a URL to libpq's connection parameters.
#pragma once

#include <string>

#include "introspect/url.h"

namespace schemac::introspect::postgres {

/// `host='…' port='…' …` for libpq. What the URL leaves out is left to libpq's environment variables and defaults; a
/// time limit for connecting is set where nobody else set one.
std::string connection_string(const Url& url);

}  // namespace schemac::introspect::postgres
