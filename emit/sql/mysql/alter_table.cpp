// Emit, MySQL and MariaDB: all changes of a table as the clauses of one ALTER TABLE. What changes about one column is
// one MODIFY or CHANGE COLUMN with its whole definition, since that is all that the server goes by.
#include <map>

#include "compiler/dialect/mysql/alter_cost.h"
#include "compiler/dialect/mysql/features.h"
#include "compiler/dialect/mysql/repartition.h"
#include "emit/sql/mysql/column.h"
#include "emit/sql/mysql/generated_column.h"
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/table_options.h"
#include "emit/sql/mysql/table_parts.h"

namespace schemac::emit::sql::mysql {
namespace {

using dialect::mysql::Feature;
using dialect::mysql::Repartition;

/// Collects the clauses in the order in which they must stand: what goes makes room for what comes.
class Clauses {
  public:
    Clauses(const diff::AlterTable& alter, const Context& context) : alter_(alter), context_(context) {}

    void operator()(const diff::AddColumn& c) {
        added_.push_back("ADD COLUMN " + column_definition(c.column, alter_.to, context_) + column_position(c.column));
    }
    void operator()(const diff::DropColumn& c) { columns_.push_back("DROP COLUMN " + quote(c.column.name)); }
    void operator()(const diff::RenameColumn& c) { renamed_[c.to] = c.from; }
    void operator()(const diff::AlterColumnType& c) { modify(c); }
    void operator()(const diff::AlterColumnNullability& c) { modify(c); }
    void operator()(const diff::AlterColumnDefault& c) { modify(c); }
    void operator()(const diff::AlterColumnIdentity& c) { modify(c); }
    void operator()(const diff::AlterColumnGeneration& c) { modify(c); }
    void operator()(const diff::AlterColumnComment& c) { modify(c); }
    void operator()(const diff::AlterColumnOptions& c) { modify(c); }
    void operator()(const diff::AddPrimaryKey& c) { added_.push_back("ADD " + primary_key_definition(c.key)); }
    void operator()(const diff::DropPrimaryKey&) { dropped_.push_back("DROP PRIMARY KEY"); }
    void operator()(const diff::AddUnique&) {}   // an index here: see `unique_is_index`
    void operator()(const diff::DropUnique&) {}  // …
    void operator()(const diff::AddForeignKey& c) {
        added_.push_back("ADD " + foreign_key_definition(c.key, context_));
    }
    void operator()(const diff::DropForeignKey& c) { dropped_.push_back("DROP FOREIGN KEY " + quote(c.key.name)); }
    void operator()(const diff::AlterForeignKey&) {
    }  // neither product has anything to alter: see `alters_foreign_keys`
    void operator()(const diff::AddCheck& c) { added_.push_back("ADD " + check_definition(c.check, context_)); }
    void operator()(const diff::DropCheck& c) {
        const bool constraint = has(context_.target, Feature::drop_constraint);
        dropped_.push_back((constraint ? "DROP CONSTRAINT " : "DROP CHECK ") + quote(c.check.name));
    }
    void operator()(const diff::AlterCheck& c) {
        added_.push_back("ALTER CHECK " + quote(c.to.name) + (c.to.enforced ? " ENFORCED" : " NOT ENFORCED"));
    }
    void operator()(const diff::AddExclusion&) {}      // `lower` refuses them
    void operator()(const diff::DropExclusion&) {}     // …
    void operator()(const diff::RenameConstraint&) {}  // planned as drop and add: see `renames_constraints`
    void operator()(const diff::AddIndex& c) {
        added_.push_back("ADD " + index_definition(c.index, alter_.to, context_));
    }
    void operator()(const diff::DropIndex& c) { dropped_.push_back("DROP INDEX " + quote(c.index.name)); }
    void operator()(const diff::RenameIndex& c) {
        added_.push_back("RENAME INDEX " + quote(c.from) + " TO " + quote(c.to));
    }
    void operator()(const diff::AlterIndex& c) {
        const auto part = model::part_or_default<model::mysql::IndexPart>(c.to.dialect);
        added_.push_back("ALTER INDEX " + quote(c.to.name) + ' ' + visibility(part.invisible, context_));
    }
    void operator()(const diff::AlterTableComment& c) { options_.push_back("COMMENT=" + literal(c.to)); }
    void operator()(const diff::AlterTableOptions&) {
        for (std::string& clause : changed_options(alter_.from, alter_.to, context_))
            options_.push_back(std::move(clause));
        partitioning_ = dialect::mysql::repartition(partitioning(alter_.from), partitioning(alter_.to));
    }

    /// ADD and REORGANIZE PARTITION stand alone, while a new PARTITION BY follows the other clauses without a comma.
    Statements statements() {
        std::vector<std::string> clauses = std::move(dropped_);
        for (const auto& [name, column] : modified_)
            clauses.push_back(modification(name, *column));
        for (const auto& [to, from] : renamed_)
            if (!modified_.contains(to)) clauses.push_back("RENAME COLUMN " + quote(from) + " TO " + quote(to));
        for (auto* list : {&columns_, &added_, &options_})
            clauses.insert(clauses.end(), list->begin(), list->end());
        const std::string head = keeping_history() + "ALTER TABLE " + quote(alter_.to.name);
        const std::string& clause = partitioning_.clause;
        switch (partitioning_.kind) {
            case Repartition::Kind::none: return {joined(head, clauses)};
            case Repartition::Kind::add:
            case Repartition::Kind::reorganise: return {joined(head, clauses), head + ' ' + clause};
            case Repartition::Kind::whole: return {head + "\n  " + join(clauses, ",\n  ") + "\n  " + clause};
        }
        return {};
    }

  private:
    /// The rows of the past take on the new shape, which MariaDB does only where that is said
    /// (https://mariadb.com/kb/en/system-versioned-tables/#system_versioning_alter_history).
    std::string keeping_history() const {
        const auto part = model::part_or_default<model::mysql::TablePart>(alter_.from.dialect);
        if (!part.options.contains("SYSTEM VERSIONING")) return {};
        return "SET STATEMENT system_versioning_alter_history = KEEP FOR ";
    }

    static std::string partitioning(const model::Table& table) {
        return model::part_or_default<model::mysql::TablePart>(table.dialect).partitioning;
    }

    /// The algorithm comes last: the server refuses the statement where it can't keep to it.
    std::string joined(const std::string& head, const std::vector<std::string>& clauses) const {
        if (clauses.empty()) return {};
        const bool one = clauses.size() == 1;
        const auto cost = dialect::mysql::cost_of(alter_, context_.target);
        const std::string algorithm{dialect::mysql::algorithm_clause(cost, context_.target)};
        return head + (one ? " " : "\n  ") + join(clauses, ",\n  ") +
               (algorithm.empty() ? "" : (one ? ", " : ",\n  ") + algorithm);
    }

    void modify(const diff::AlterColumn& change) { modified_[change.to.name] = &change.to; }

    std::string modification(const std::string& name, const model::Column& column) const {
        const std::string definition = column_definition(column, alter_.to, context_);
        const auto old = renamed_.find(name);
        if (old == renamed_.end()) return "MODIFY COLUMN " + definition;
        return "CHANGE COLUMN " + quote(old->second) + ' ' + definition;
    }

    const diff::AlterTable& alter_;
    const Context& context_;
    std::vector<std::string> dropped_;
    std::map<std::string, const model::Column*> modified_;
    std::map<std::string, std::string> renamed_;  ///< new name → old name
    std::vector<std::string> columns_;
    std::vector<std::string> added_;
    std::vector<std::string> options_;
    Repartition partitioning_;
};

}  // namespace

Statements statements(const diff::AlterTable& alter, const Context& context) {
    Statements result;
    const diff::AlterTable rest = without_remade_columns(alter, context, result);
    Clauses clauses(rest, context);
    for (const diff::TableChange& change : rest.changes)
        std::visit(clauses, change);
    for (std::string& statement : clauses.statements())
        if (!statement.empty()) result.push_back(std::move(statement));
    return result;
}

}  // namespace schemac::emit::sql::mysql
