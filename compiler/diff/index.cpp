// Diff: indexes of tables. What the target changes in place (visibility, storage parameters) stays the same index.
#include "compiler/diff/constraint.h"

namespace schemac::diff {
namespace {

struct Verbs {
    const TableContext& table;
    bool can_rename;
    TableChange add(const model::Index& index) const { return AddIndex{index}; }
    TableChange drop(const model::Index& index) const { return DropIndex{index}; }
    TableChange rename(const std::string& from, const std::string& to) const { return RenameIndex{from, to}; }
    bool alter(const model::Index& from, const model::Index& to) const {
        model::Index other = from;
        other.dialect = to.dialect;
        other.comment = to.comment;
        const AlterIndex change{from, to};
        if (!(other == to) || !table.context.dialect.alters_in_place(table.from, table.to, change)) return false;
        table.add(change);
        return true;
    }
};

}  // namespace

void diff_indexes(const TableContext& table) {
    diff_constraints(table, model::Kind::index, table.from.indexes, table.to.indexes,
                     Verbs{table, table.capabilities().renames_indexes});
}

}  // namespace schemac::diff
