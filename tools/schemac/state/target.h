// Command line: which server a comparison is for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/model/target.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

/// A state's name and what server it says that it is of.
struct Claim {
    std::string name;
    model::Target target;
};

/// Chooses by, in this order: what the states are of (the first one, which is where a plan runs; a version that
/// `--dialect` names goes before), `--dialect`, the product of `--dev-url`, the only target of `schemac.toml`. Throws
/// `source::Failure` (E0412 to E0414) when they contradict one another or none says anything.
model::Target choose_target(const std::vector<Claim>& claims, Session& session);

/// `--dialect` as a target; empty when it isn't given.
std::optional<model::Target> named_target(const Session& session);

}  // namespace schemac::cli
