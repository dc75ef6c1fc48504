// Diff: primary keys.
#include "compiler/diff/constraint.h"

namespace schemac::diff {
namespace {

struct Verbs {
    const TableContext& table;
    bool can_rename;
    TableChange add(const model::PrimaryKey& key) const { return AddPrimaryKey{key}; }
    TableChange drop(const model::PrimaryKey& key) const { return DropPrimaryKey{key}; }
    TableChange rename(const std::string& from, const std::string& to) const {
        return RenameConstraint{model::Kind::primary_key, from, to};
    }
    bool alter(const model::PrimaryKey& from, const model::PrimaryKey& to) const {
        return alter_index_of(table, from, to);
    }
};

std::vector<model::PrimaryKey> listed(const std::optional<model::PrimaryKey>& key) {
    return key ? std::vector{*key} : std::vector<model::PrimaryKey>{};
}

}  // namespace

void diff_primary_key(const TableContext& table) {
    if (table.from.primary_key == table.to.primary_key) return;
    diff_constraints(table, model::Kind::primary_key, listed(table.from.primary_key), listed(table.to.primary_key),
                     Verbs{table, table.capabilities().renames_constraints});
}

}  // namespace schemac::diff
