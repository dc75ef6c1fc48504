// Command line: where a scratch database can be made.
#pragma once

#include "introspect/url.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

/// `--dev-url`, or the environment's; SQLite needs none. Throws `source::Failure` (E0416).
introspect::Url scratch_server(model::Product product, Session& session);

}  // namespace schemac::cli
