// Command line: the states that a command works on where nobody names them.
#pragma once

#include <string>
#include <vector>

#include "tools/schemac/session.h"
#include "tools/schemac/state/argument.h"

namespace schemac::cli {

/// What is there: the option's text, else the database of the chosen environment. Throws `source::Failure`: E0416 when
/// there is none, E0420 when there are several.
StateArgument actual_state(const std::string& text, const std::string& option, Session& session);

/// The same, with all databases of the environment.
std::vector<StateArgument> actual_states(const std::string& text, const std::string& option, Session& session);

/// What should be: the option's text, else the project's `schema`. Throws `source::Failure` (E0416).
StateArgument desired_state(const std::string& text, const std::string& option, Session& session);

}  // namespace schemac::cli
