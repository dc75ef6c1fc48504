// Command line: what `schemac explain` says of each hazard.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/plan/step.h"

namespace schemac::cli {

std::string_view page_of(plan::Hazard::Code code);

/// The page of the hazard of that name, such as `data-loss`.
std::optional<std::string_view> hazard_page(std::string_view word);

}  // namespace schemac::cli
