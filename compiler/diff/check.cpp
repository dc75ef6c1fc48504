// Diff: checks. Validation and enforcement change in place where the target can.
#include "compiler/diff/constraint.h"

namespace schemac::diff {
namespace {

struct Verbs {
    const TableContext& table;
    bool can_rename;
    TableChange add(const model::Check& check) const { return AddCheck{check}; }
    TableChange drop(const model::Check& check) const { return DropCheck{check}; }
    TableChange rename(const std::string& from, const std::string& to) const {
        return RenameConstraint{model::Kind::check, from, to};
    }
    bool alter(const model::Check& from, const model::Check& to) const {
        model::Check other = from;
        other.validated = to.validated;
        other.enforced = to.enforced;
        other.comment = to.comment;
        const AlterCheck change{from, to};
        if (!(other == to) || !table.context.dialect.alters_in_place(table.from, table.to, change)) return false;
        table.add(change);
        return true;
    }
};

}  // namespace

void diff_checks(const TableContext& table) {
    diff_constraints(table, model::Kind::check, table.from.checks, table.to.checks,
                     Verbs{table, table.capabilities().renames_constraints});
}

}  // namespace schemac::diff
