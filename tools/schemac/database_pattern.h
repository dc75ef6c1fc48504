// Command line: databases of one server whose names are alike, such as one for each tenant.
#pragma once

#include <vector>

#include "introspect/url.h"

namespace schemac::cli {

/// Whether the URL's database, or SQLite's file name, has a `*` in it.
bool is_pattern(const introspect::Url& url);

/// The databases that there are, by name, where the login may connect. Throws `source::Failure` (E0828) for none.
std::vector<introspect::Url> databases_like(const introspect::Url& pattern);

}  // namespace schemac::cli
