// Plan: MySQL refuses to change the type of a column that a foreign key uses on either side (error 1833, 3780). Such
// keys go before, and come again after.
#include <algorithm>
#include <map>
#include <set>

#include "compiler/plan/prepare.h"

namespace schemac::plan {
namespace {

using Columns = std::map<model::QualifiedName, std::set<std::string>>;

Columns retyped(const diff::Changes& changes) {
    Columns columns;
    for (const diff::Change& change : changes)
        if (const auto* alter = std::get_if<diff::AlterTable>(&change))
            for (const diff::TableChange& part : alter->changes)
                if (const auto* type = std::get_if<diff::AlterColumnType>(&part))
                    columns[alter->to.name].insert(type->to.name);
    return columns;
}

bool touches(const Columns& columns, const model::QualifiedName& table, const std::vector<std::string>& names) {
    const auto found = columns.find(table);
    return found != columns.end() && std::any_of(names.begin(), names.end(), [&](const std::string& name) {
               return found->second.count(name) > 0;
           });
}

diff::AlterTable& alteration_of(const model::Table& from, const model::Table& to, diff::Changes& changes) {
    for (diff::Change& change : changes)
        if (auto* alter = std::get_if<diff::AlterTable>(&change); alter && alter->to.name == to.name) return *alter;
    changes.push_back(diff::AlterTable{from, to, {}});
    return std::get<diff::AlterTable>(changes.back());
}

}  // namespace

void remake_foreign_keys(diff::Changes& changes, const model::State& from, const model::State& to) {
    const Columns columns = retyped(changes);
    if (columns.empty()) return;
    for (const model::Table& table : to.schema.tables) {
        const auto old = std::find_if(from.schema.tables.begin(), from.schema.tables.end(),
                                      [&](const model::Table& t) { return t.name == table.name; });
        if (old == from.schema.tables.end()) continue;
        for (const model::ForeignKey& key : table.foreign_keys) {
            const bool stays =
                std::find(old->foreign_keys.begin(), old->foreign_keys.end(), key) != old->foreign_keys.end();
            if (!stays || !(touches(columns, table.name, key.columns) ||
                            touches(columns, key.referenced, key.referenced_columns)))
                continue;
            diff::AlterTable& alter = alteration_of(*old, table, changes);
            alter.changes.push_back(diff::DropForeignKey{key});
            alter.changes.push_back(diff::AddForeignKey{key});
        }
    }
}

}  // namespace schemac::plan
