// Model: what passes between the stages before the plan.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "compiler/model/hints.h"
#include "compiler/model/schema.h"
#include "compiler/model/target.h"
#include "compiler/source/span.h"

namespace schemac::model {

/// The size of a table as the catalog estimates it; absent where the server has no estimate.
struct TableSize {
    std::optional<std::uint64_t> rows;
    std::optional<std::uint64_t> bytes;
};

/// What plans need to know about the server; read with the catalog, kept in snapshots.
struct Facts {
    std::optional<Target> target;  ///< absent in a desired state
    std::map<std::string, std::string>
        settings;  ///< `default_schema`, `lower_case_table_names`, default charset and collation …
    std::map<ObjectId, TableSize> sizes;
};

using Origins = std::unordered_map<ObjectId, source::Span>;

struct State {
    Schema schema;
    Hints hints;
    Facts facts;
    Origins origins;
};

}  // namespace schemac::model
