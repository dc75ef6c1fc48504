// Plan: names of indexes and keys that partitions have from the table above them.
#pragma once

#include <string>

#include "compiler/plan/context.h"

namespace schemac::plan {

/// The name that the target itself would give to the part of an index, or key, on a partition of `above`, so that it
/// doesn't show how the part came about.
std::string part_name(const model::Table& partition, const model::Table& above, model::Index index,
                      const Context& context);
std::string part_name(const model::Table& partition, const model::Table& above, model::PrimaryKey key,
                      const Context& context);
std::string part_name(const model::Table& partition, const model::Table& above, model::Unique key,
                      const Context& context);

}  // namespace schemac::plan
