// Diff: foreign keys. Deferrability and validation change in place where the target can.
#include "compiler/diff/constraint.h"

namespace schemac::diff {
namespace {

bool differs_only_in_place(model::ForeignKey from, const model::ForeignKey& to) {
    const bool invalidated = from.validated && !to.validated;
    from.name = to.name;
    from.deferral = to.deferral;
    from.validated = to.validated;
    from.comment = to.comment;
    return !invalidated && from == to;
}

struct Verbs {
    const TableContext& table;
    bool can_rename;
    TableChange add(const model::ForeignKey& key) const { return AddForeignKey{key}; }
    TableChange drop(const model::ForeignKey& key) const { return DropForeignKey{key}; }
    TableChange rename(const std::string& from, const std::string& to) const {
        return RenameConstraint{model::Kind::foreign_key, from, to};
    }
    bool alter(const model::ForeignKey& from, const model::ForeignKey& to) const {
        if (!table.capabilities().alters_foreign_keys) return false;
        const AlterForeignKey change{from, to};
        const bool enforcement = from.enforced != to.enforced;
        if (enforcement ? !table.context.dialect.alters_in_place(table.from, table.to, change)
                        : !differs_only_in_place(from, to))
            return false;
        table.add(change);
        return true;
    }
};

}  // namespace

void diff_foreign_keys(const TableContext& table) {
    diff_constraints(table, model::Kind::foreign_key, table.from.foreign_keys, table.to.foreign_keys,
                     Verbs{table, table.capabilities().renames_constraints});
}

}  // namespace schemac::diff
