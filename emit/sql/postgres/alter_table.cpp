// Emit, PostgreSQL: changes to a table, a statement or more for each.
#include "compiler/dialect/postgres/conversion.h"
#include "compiler/dialect/postgres/names.h"
#include "emit/sql/postgres/column.h"
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/table.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::Identity;
using model::postgres::IndexPart;

bool is_serial(const model::Column& column) {
    return column.identity && column.identity->form == Identity::Form::serial;
}

bool loses_identity(const diff::AlterColumn& change) {
    return change.from.identity && !is_serial(change.from) && !change.to.identity;
}

/// Whether it is one before and after: then its columns are its parent's.
bool stays_partition(const diff::AlterTable& table) {
    const auto from = model::part_or_default<model::postgres::TablePart>(table.from.dialect).partition_of;
    return !from.empty() && from == model::part_or_default<model::postgres::TablePart>(table.to.dialect).partition_of;
}

/// One function a kind of change; a new kind fails to compile here, by name.
struct Clauses {
    const diff::AlterTable& table;

    const model::QualifiedName& name() const { return table.to.name; }
    std::string head() const { return alter_table(name()); }
    std::string column(const std::string& column) const { return alter_column(name(), column); }
    Statements one(std::string clause) const { return {head() + ' ' + clause}; }

    template <class T>
    Statements operator()(const T&) const = delete;

    /// A partition's column is there already: what it says of its own is set.
    Statements operator()(const diff::AddColumn& change) const {
        if (stays_partition(table)) return set_overrides({}, change.column);
        ColumnText text = column_text(name(), change.column);
        Statements statements = std::move(text.before);
        statements.push_back(head() + " ADD COLUMN " + text.definition);
        append(statements, std::move(text.after));
        return statements;
    }

    Statements operator()(const diff::DropColumn& change) const {
        if (stays_partition(table)) return set_overrides(change.column, {});
        return one("DROP COLUMN " + quote(change.column.name));
    }

    /// The sequence that bears the column's name goes along with it.
    Statements operator()(const diff::RenameColumn& change) const {
        Statements statements = one("RENAME COLUMN " + quote(change.from) + " TO " + quote(change.to));
        const model::Column* renamed = find_column(table.from, change.to);
        if (!renamed || !renamed->identity || !renamed->identity->sequence.empty()) return statements;
        const auto sequence = [&](const std::string& bearer) {
            return model::QualifiedName{name().schema, dialect::postgres::make_object_name(name().name, bearer, "seq")};
        };
        append(statements, rename("SEQUENCE", sequence(change.from), sequence(change.to)));
        return statements;
    }

    Statements operator()(const diff::AlterColumnType& change) const {
        Statements statements;
        if (loses_identity(change)) statements.push_back(column(change.to.name) + " DROP IDENTITY IF EXISTS");
        std::string sql = column(change.to.name) + " TYPE " + type_text(change.to.type) + collate(change.to.collation);
        if (change.conversion)
            sql += " USING " + bracketed(change.conversion->sql);
        else if (!dialect::postgres::converts_implicitly(change.from.type, change.to.type))
            sql += " USING " + dialect::postgres::conversion_text(change.from, change.to);
        statements.push_back(std::move(sql));
        if (is_serial(change.from) && is_serial(change.to))
            statements.push_back("ALTER SEQUENCE " + quote(serial_sequence(name(), change.to)) + " AS " +
                                 type_text(change.to.type));
        return statements;
    }

    /// An identity admits no nulls: where both go, it goes first.
    Statements operator()(const diff::AlterColumnNullability& change) const {
        Statements statements;
        if (!change.to.not_null && loses_identity(change))
            statements.push_back(column(change.to.name) + " DROP IDENTITY IF EXISTS");
        const auto part = model::part_or_default<model::postgres::ColumnPart>(change.to.dialect);
        const bool plain = part.not_null_name.empty() && part.not_null_valid && part.not_null_inherited;
        if (change.to.not_null && !plain)
            statements.push_back(add_not_null(name(), change.to));
        else
            statements.push_back(column(change.to.name) + (change.to.not_null ? " SET NOT NULL" : " DROP NOT NULL"));
        return statements;
    }

    /// Where the column numbers its rows before or after, the change of that has the default in hand.
    Statements operator()(const diff::AlterColumnDefault& change) const {
        if (change.to.identity) return {};
        if (change.to.default_value) return {column(change.to.name) + " SET" + default_text(*change.to.default_value)};
        if (change.from.identity) return {};
        return {column(change.to.name) + " DROP DEFAULT"};
    }

    Statements operator()(const diff::AlterColumnIdentity& change) const {
        return change_identity(name(), change.from, change.to);
    }

    Statements operator()(const diff::AlterColumnGeneration& change) const {
        if (!change.to.generated) return {column(change.to.name) + " DROP EXPRESSION"};
        return {column(change.to.name) + " SET EXPRESSION AS " + bracketed(change.to.generated->expression.sql)};
    }

    Statements operator()(const diff::AlterColumnComment& change) const {
        return {comment_on(column_path(name(), change.to.name), change.to.comment)};
    }

    Statements operator()(const diff::AlterColumnOptions& change) const {
        return column_options(name(), change.from, change.to);
    }

    template <class Constraint>
    Statements add(const Constraint& constraint) const {
        Statements statements = one("ADD " + constraint_text(constraint));
        add_comment(statements, constraint_path(name(), constraint.name), constraint.comment);
        return statements;
    }

    template <class Constraint>
    Statements add_index_backed(const Constraint& constraint) const {
        Statements statements = add(constraint);
        if (model::part_or_default<IndexPart>(constraint.dialect).clustered)
            append(statements, one("CLUSTER ON " + quote(constraint.name)));
        return statements;
    }

    Statements drop(const std::string& constraint) const { return one("DROP CONSTRAINT " + quote(constraint)); }

    Statements operator()(const diff::AddPrimaryKey& change) const { return add_index_backed(change.key); }
    Statements operator()(const diff::DropPrimaryKey& change) const { return drop(change.key.name); }
    Statements operator()(const diff::AddUnique& change) const { return add_index_backed(change.unique); }
    Statements operator()(const diff::DropUnique& change) const { return drop(change.unique.name); }
    Statements operator()(const diff::AddForeignKey& change) const { return add(change.key); }
    Statements operator()(const diff::DropForeignKey& change) const { return drop(change.key.name); }
    Statements operator()(const diff::AddCheck& change) const { return add(change.check); }
    Statements operator()(const diff::DropCheck& change) const { return drop(change.check.name); }
    Statements operator()(const diff::AddExclusion& change) const { return add_index_backed(change.exclusion); }
    Statements operator()(const diff::DropExclusion& change) const { return drop(change.exclusion.name); }

    Statements operator()(const diff::AlterForeignKey& change) const {
        Statements statements;
        if (change.from.deferral != change.to.deferral) {
            std::string words = deferral_text(change.to.deferral);
            if (words.empty()) words = " NOT DEFERRABLE";
            // without INITIALLY the old one would stay
            if (change.to.deferral == model::Deferral::initially_immediate) words += " INITIALLY IMMEDIATE";
            append(statements, one("ALTER CONSTRAINT " + quote(change.to.name) + words));
        }
        if (change.from.enforced != change.to.enforced)
            append(statements, one("ALTER CONSTRAINT " + quote(change.to.name) +
                                   (change.to.enforced ? " ENFORCED" : " NOT ENFORCED")));
        else
            append(statements, validate(change.from, change.to));
        return statements;
    }

    Statements operator()(const diff::AlterCheck& change) const { return validate(change.from, change.to); }

    template <class Constraint>
    Statements validate(const Constraint& from, const Constraint& to) const {
        if (from.validated || !to.validated) return {};
        return one("VALIDATE CONSTRAINT " + quote(to.name));
    }

    Statements operator()(const diff::RenameConstraint& change) const {
        return one("RENAME CONSTRAINT " + quote(change.from) + " TO " + quote(change.to));
    }

    Statements operator()(const diff::AddIndex& change) const { return create_index(name(), change.index, false); }
    Statements operator()(const diff::DropIndex& change) const {
        return write(plan::DropIndex{name(), change.index, false});
    }

    Statements operator()(const diff::RenameIndex& change) const {
        return rename("INDEX", {name().schema, change.from}, {name().schema, change.to});
    }

    Statements operator()(const diff::AlterIndex& change) const {
        const auto from = model::part_or_default<IndexPart>(change.from.dialect);
        const auto to = model::part_or_default<IndexPart>(change.to.dialect);
        const std::string index = quote(model::QualifiedName{name().schema, change.to.name});
        Statements statements = parameter_changes("ALTER INDEX " + index, from.storage, to.storage);
        if (from.tablespace != to.tablespace)
            statements.push_back("ALTER INDEX " + index + " SET TABLESPACE " +
                                 quote(to.tablespace.empty() ? "pg_default" : to.tablespace));
        if (from.clustered != to.clustered)
            append(statements, one(to.clustered ? "CLUSTER ON " + quote(change.to.name) : "SET WITHOUT CLUSTER"));
        if (!to.partition_of.empty() && from.partition_of != to.partition_of)
            statements.push_back("ALTER INDEX " + to.partition_of + " ATTACH PARTITION " + index);
        return statements;
    }

    Statements operator()(const diff::AlterTableComment& change) const {
        return {comment_on("TABLE " + quote(name()), change.to)};
    }

    Statements operator()(const diff::AlterTableOptions&) const { return table_options(table.from, table.to); }

    /// What a partition says about a column beyond its parent; the empty column says nothing.
    Statements set_overrides(const model::Column& from, const model::Column& to) const {
        const std::string& column_name = to.name.empty() ? from.name : to.name;
        const std::string which = column(column_name);
        Statements statements;
        if (from.default_value != to.default_value)
            statements.push_back(
                which + (to.default_value ? " SET" + default_text(*to.default_value) : std::string(" DROP DEFAULT")));
        if (from.not_null != to.not_null)
            statements.push_back(which + (to.not_null ? " SET NOT NULL" : " DROP NOT NULL"));
        model::Column named = to;
        named.name = column_name;
        append(statements, column_options(name(), from, named));
        if (from.comment != to.comment) statements.push_back(comment_on(column_path(name(), column_name), to.comment));
        return statements;
    }
};

}  // namespace

Statements write(const diff::AlterTable& alter) {
    Statements statements;
    for (const diff::TableChange& change : alter.changes)
        append(statements, std::visit(Clauses{alter}, change));
    return statements;
}

Statements write(const plan::BackfillColumn& operation) {
    const std::string column = quote(operation.column);
    std::string sql = "UPDATE " + quote(operation.table) + " SET " + column + " = " + operation.value.sql;
    if (operation.only_nulls) sql += " WHERE " + column + " IS NULL";
    return {sql};
}

Statements write(const plan::ValidateConstraint& operation) {
    return {alter_table(operation.table) + " VALIDATE CONSTRAINT " + quote(operation.name)};
}

}  // namespace schemac::emit::sql::postgres
