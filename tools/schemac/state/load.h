// Command line: a named state to a State.
#pragma once

#include <optional>
#include <string>

#include "compiler/dialect/dialect.h"
#include "compiler/model/state.h"
#include "tools/schemac/session.h"
#include "tools/schemac/state/argument.h"

namespace schemac::cli {

/// Whether a state says by itself what server it is of: live ones, snapshots and revisions do; `empty`, `.schema` and
/// `.sql` files are read for a target.
bool is_of_a_server(const StateArgument& argument);

/// Reads a state that is of a server, in the server's own words. Throws `source::Failure`.
model::State load_server_state(const StateArgument& argument);

/// Reads a state for a target. `.schema` files go through parse and sema, whose errors end up in the session, which
/// throws `Stop` then. SQL goes through `introspect::read_sql`, with the session's `--dev-url`.
model::State load_desired_state(const StateArgument& argument, const dialect::Dialect& dialect,
                                const std::map<std::string, std::string>& settings, Session& session);

}  // namespace schemac::cli
