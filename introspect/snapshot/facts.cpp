// Snapshot: sizes between their map and their list.
#include "introspect/snapshot/facts.h"

namespace schemac::introspect::snapshot {

std::vector<Size> to_sizes(const model::Facts& facts) {
    std::vector<Size> sizes;
    for (const auto& [table, size] : facts.sizes)
        sizes.push_back({table, size.rows, size.bytes});
    return sizes;
}

void take_sizes(const std::vector<Size>& sizes, model::Facts& facts) {
    for (const Size& size : sizes)
        facts.sizes[size.table] = {size.rows, size.bytes};
}

}  // namespace schemac::introspect::snapshot
