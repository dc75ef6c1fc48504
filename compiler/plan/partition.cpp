// Plan: partitions.
#include "compiler/plan/partition.h"

namespace schemac::plan {

std::vector<const model::Table*> leaves(const model::QualifiedName& partitioned, const Context& context) {
    std::vector<const model::Table*> found;
    const auto [first, last] = context.partitions.equal_range(partitioned);
    for (auto part = first; part != last; ++part) {
        if (!context.dialect.is_partitioned(*part->second)) {
            if (!context.new_tables.contains(part->second->name)) found.push_back(part->second);
            continue;
        }
        for (const model::Table* leaf : leaves(part->second->name, context))
            found.push_back(leaf);
    }
    return found;
}

}  // namespace schemac::plan
