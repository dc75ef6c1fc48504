// Diff: unique constraints.
#include "compiler/diff/constraint.h"

namespace schemac::diff {
namespace {

struct Verbs {
    const TableContext& table;
    bool can_rename;
    TableChange add(const model::Unique& unique) const { return AddUnique{unique}; }
    TableChange drop(const model::Unique& unique) const { return DropUnique{unique}; }
    TableChange rename(const std::string& from, const std::string& to) const {
        return RenameConstraint{model::Kind::unique, from, to};
    }
    bool alter(const model::Unique& from, const model::Unique& to) const { return alter_index_of(table, from, to); }
};

}  // namespace

void diff_uniques(const TableContext& table) {
    diff_constraints(table, model::Kind::unique, table.from.uniques, table.to.uniques,
                     Verbs{table, table.capabilities().renames_constraints});
}

}  // namespace schemac::diff
