// Diff: renames by hint. They are made first, in a copy of `from`, so that everything else is compared under its new
// name.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"
#include "compiler/model/state.h"
#include "compiler/source/diagnostics.h"

namespace schemac::diff {

struct Renamed {
    model::Schema schema;  ///< `from` as the server would show it once the renames were made
    Changes changes;       ///< renames of objects that stand by themselves
    std::map<model::QualifiedName, std::vector<RenameColumn>> columns;  ///< by the table's new name
};

/// Makes the renames of `to.hints` whose old name is still there and whose new one isn't yet; empty where there are
/// none.
std::optional<Renamed> rename(const model::State& from, const model::State& to, const dialect::Dialect& dialect,
                              source::Diagnostics& sink);

}  // namespace schemac::diff
