// Diff: exclusion constraints.
#include "compiler/diff/constraint.h"

namespace schemac::diff {
namespace {

struct Verbs {
    bool can_rename;
    TableChange add(const model::Exclusion& exclusion) const { return AddExclusion{exclusion}; }
    TableChange drop(const model::Exclusion& exclusion) const { return DropExclusion{exclusion}; }
    TableChange rename(const std::string& from, const std::string& to) const {
        return RenameConstraint{model::Kind::exclusion, from, to};
    }
    bool alter(const model::Exclusion&, const model::Exclusion&) const { return false; }
};

}  // namespace

void diff_exclusions(const TableContext& table) {
    diff_constraints(table, model::Kind::exclusion, table.from.exclusions, table.to.exclusions,
                     Verbs{table.capabilities().renames_constraints});
}

}  // namespace schemac::diff
