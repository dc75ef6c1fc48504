// Plan: a check, or the condition of an index, that compares with a label of an enum holds a constant of that very
// type, and doesn't go along when the type is replaced. Such checks and indexes go before, and come again after.
#include <algorithm>
#include <set>

#include "compiler/plan/counterpart.h"
#include "compiler/plan/prepare.h"

namespace schemac::plan {
namespace {

using model::ObjectId;
using model::Table;

diff::AlterTable& alteration_of(const Table& from, const Table& to, diff::Changes& changes) {
    for (diff::Change& change : changes)
        if (auto* alter = std::get_if<diff::AlterTable>(&change); alter && alter->to.name == to.name) return *alter;
    changes.push_back(diff::AlterTable{from, to, {}});
    return std::get<diff::AlterTable>(changes.back());
}

/// Whether an expression of a table speaks of one of the types, or of a column that is of one.
class Mentions {
  public:
    Mentions(const std::vector<ObjectId>& types, const Table& table, const model::Schema& schema,
             const dialect::Dialect& dialect)
        : types_(types), schema_(schema), dialect_(dialect) {
        for (const model::Column& column : table.columns)
            if (is_one({model::Kind::enum_type, column.type.schema, {}, column.type.name}))
                columns_.insert(column.name);
    }

    bool operator()(const model::Expression& expression) const {
        const std::vector<std::string> columns = dialect_.columns_in(expression);
        const std::vector<ObjectId> objects = dialect_.references(expression, schema_);
        return std::any_of(columns.begin(), columns.end(),
                           [&](const auto& name) { return columns_.count(name) > 0; }) ||
               std::any_of(objects.begin(), objects.end(), [&](const ObjectId& id) { return is_one(id); });
    }
    bool operator()(const model::Index& index) const {
        if (index.predicate && (*this)(*index.predicate)) return true;
        return std::any_of(index.parts.begin(), index.parts.end(),
                           [&](const model::KeyPart& part) { return part.expression && (*this)(*part.expression); });
    }

  private:
    bool is_one(const ObjectId& id) const { return std::find(types_.begin(), types_.end(), id) != types_.end(); }

    const std::vector<ObjectId>& types_;
    const model::Schema& schema_;
    const dialect::Dialect& dialect_;
    std::set<std::string> columns_;
};

template <class T>
bool stays(const std::vector<T>& before, const T& object) {
    return std::find(before.begin(), before.end(), object) != before.end();
}

}  // namespace

void remake_enum_users(diff::Changes& changes, const model::State& from, const model::State& to,
                       const dialect::Dialect& dialect) {
    std::vector<ObjectId> replaced;
    for (const diff::Change& change : changes)
        if (const auto* alter = std::get_if<diff::AlterEnum>(&change); alter && replaces_type(*alter))
            replaced.push_back(id_of(alter->to));
    if (replaced.empty()) return;
    for (const Table& table : to.schema.tables) {
        const std::optional<Table> old = counterpart(table, from.schema, changes);
        if (!old) continue;
        const Mentions mentions(replaced, table, to.schema, dialect);
        for (const model::Check& check : table.checks)
            if (stays(old->checks, check) && mentions(check.expression)) {
                diff::AlterTable& alter = alteration_of(*old, table, changes);
                alter.changes.push_back(diff::DropCheck{check});
                alter.changes.push_back(diff::AddCheck{check});
            }
        for (const model::Index& index : table.indexes)
            if (stays(old->indexes, index) && mentions(index)) {
                diff::AlterTable& alter = alteration_of(*old, table, changes);
                alter.changes.push_back(diff::DropIndex{index});
                alter.changes.push_back(diff::AddIndex{index});
            }
    }
}

}  // namespace schemac::plan
