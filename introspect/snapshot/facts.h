// Snapshot: what is known about the server, which plans need as much as the schema.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/model/state.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

/// The size of one table, as one element of a list.
struct Size {
    model::ObjectId table;
    std::optional<std::uint64_t> rows;
    std::optional<std::uint64_t> bytes;

    bool operator==(const Size&) const = default;
};

template <class Archive>
void fields(Archive& archive, Same<Size> auto& value) {
    auto& [table, rows, bytes] = value;
    archive("table", table);
    archive("rows", rows);
    archive("bytes", bytes);
}

std::vector<Size> to_sizes(const model::Facts& facts);
void take_sizes(const std::vector<Size>& sizes, model::Facts& facts);

}  // namespace schemac::introspect::snapshot
