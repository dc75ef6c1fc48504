// Plan: columns that move from a type or collation that stands aside to the one that took its name.
#pragma once

#include <functional>
#include <string>

#include "compiler/plan/context.h"

namespace schemac::plan {

/// The name under which an object stands aside while another of its name is made.
std::string aside_name(const std::string& name);

/// Adds a step for each column of tables that stay: `before` gives the column as it is while the old object stands
/// aside, or nothing where it is none of its columns. A default goes before and comes again after.
void move_columns(Chain& chain, const Context& context,
                  const std::function<std::optional<model::Column>(const model::Column&)>& before);

}  // namespace schemac::plan
