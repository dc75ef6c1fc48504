// Command line: what policy allows, from `--allow` and `schemac.toml`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/plan/plan.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

/// `data-loss`, `needs-backfill` …, and `all`.
std::span<const std::string> hazard_words();

/// Allows one hazard, or `all`; false when there is no such word.
bool allow(plan::Policy& policy, std::string_view word);

/// Allows each word; throws `source::Failure` (E0415) with a suggestion for one that doesn't exist.
void allow_all_of(plan::Policy& policy, const std::vector<std::string>& words);

/// Allows each word on top of what schemac.toml allows.
plan::Policy policy_with(const std::vector<std::string>& words, Session& session);

/// What a person reads when policy refused something: which hazards, and what to write to allow them.
std::string refusal(const std::vector<plan::Hazard>& refused);

/// The same of a plan, where a drop may be meant by the schema.
std::string plan_refusal(const std::vector<plan::Hazard>& refused);

}  // namespace schemac::cli
