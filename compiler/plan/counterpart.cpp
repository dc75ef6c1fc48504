// Plan: what a table was before the plan.
#include "compiler/plan/counterpart.h"

#include <algorithm>

namespace schemac::plan {

std::optional<model::Table> counterpart(const model::Table& table, const model::Schema& from,
                                        const diff::Changes& changes) {
    model::QualifiedName name = table.name;
    for (const diff::Change& change : changes) {
        const auto* alter = std::get_if<diff::AlterTable>(&change);
        if (alter && alter->to.name == table.name) return alter->from;
        const auto* rename = std::get_if<diff::RenameTable>(&change);
        if (rename && rename->to == table.name) name = rename->from.name;
    }
    const auto old = std::find_if(from.tables.begin(), from.tables.end(),
                                  [&](const model::Table& candidate) { return candidate.name == name; });
    if (old == from.tables.end()) return std::nullopt;
    model::Table renamed = *old;
    renamed.name = table.name;
    return renamed;
}

}  // namespace schemac::plan
