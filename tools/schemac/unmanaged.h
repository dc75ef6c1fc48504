// Command line: what schemac doesn't manage is named on every run.
#pragma once

#include <string>

#include "compiler/model/state.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

/// A line for each kind of object that the state has and schemac doesn't manage.
void name_unmanaged(const model::State& state, const std::string& name, const Session& session);

/// The same for two sides, once where both have the same.
void name_unmanaged(const model::State& from, const std::string& from_name, const model::State& to,
                    const std::string& to_name, const Session& session);

}  // namespace schemac::cli
