// Plan: preconditions are asked before the plan's renames are made, and so in the old names.
#include <map>
#include <set>

#include "compiler/plan/precondition.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::QualifiedName;

class OldNames {
  public:
    explicit OldNames(const Context& context) : context_(context) {
        for (const model::Table& table : context.from.schema.tables)
            tables_.insert(table.name);
        for (const diff::Change& change : context.changes) {
            if (const auto* rename = std::get_if<diff::RenameTable>(&change)) renamed_[rename->to] = rename->from.name;
            if (const auto* alter = std::get_if<diff::AlterTable>(&change)) add_columns(*alter);
        }
    }

    /// False where the question is about what wasn't there.
    bool restate(NoNulls& asked) const {
        restate(asked.table, asked.column);
        return restate(asked.table);
    }
    bool restate(NoDuplicates& asked) const {
        restate(asked.table, asked.columns);
        return restate(asked.table);
    }
    bool restate(AllSatisfy& asked) const {
        if (const auto found = columns_.find(asked.table); found != columns_.end()) {
            context_.dialect.rename(asked.condition, asked.table, found->second);
        }
        return restate(asked.table);
    }
    bool restate(AllReferencesExist& asked) const {
        restate(asked.table, asked.key.columns);
        restate(asked.key.referenced, asked.key.referenced_columns);
        return restate(asked.table) && restate(asked.key.referenced);
    }

  private:
    const Context& context_;
    std::set<QualifiedName> tables_;
    std::map<QualifiedName, QualifiedName> renamed_;     ///< new to old
    std::map<QualifiedName, dialect::Renames> columns_;  ///< by new table; new columns to old names

    void add_columns(const diff::AlterTable& alter) {
        for (const diff::TableChange& change : alter.changes)
            if (const auto* rename = std::get_if<diff::RenameColumn>(&change))
                columns_[alter.to.name][member_id(Kind::column, alter.to.name, rename->to)] = rename->from;
    }

    bool restate(QualifiedName& table) const {
        if (const auto found = renamed_.find(table); found != renamed_.end()) table = found->second;
        return tables_.contains(table);
    }
    void restate(const QualifiedName& table, std::string& column) const {
        const auto renames = columns_.find(table);
        if (renames == columns_.end()) return;
        const auto found = renames->second.find(member_id(Kind::column, table, column));
        if (found != renames->second.end()) column = found->second;
    }
    void restate(const QualifiedName& table, std::vector<std::string>& columns) const {
        for (std::string& column : columns)
            restate(table, column);
    }
};

}  // namespace

void speak_of_before(Steps& steps, const Context& context) {
    const OldNames names(context);
    for (Step& step : steps)
        std::erase_if(step.preconditions, [&](Precondition& precondition) {
            return !std::visit([&](auto& asked) { return names.restate(asked); }, precondition);
        });
}

}  // namespace schemac::plan
