// Emit, PostgreSQL: tables that come, go, or get another name.
#include "emit/sql/postgres/table.h"

#include "compiler/dialect/postgres/names.h"
#include "emit/sql/postgres/column.h"
#include "emit/sql/postgres/statements.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::postgres::TablePart;

/// A CREATE TABLE in the making: what stands in its brackets, and what runs before and after it.
class Creation {
  public:
    explicit Creation(const model::Table& table)
        : table_(table), part_(model::part_or_default<TablePart>(table.dialect)) {}

    Statements run() {
        for (const model::Column& column : table_.columns)
            add(part_.partition_of.empty() ? column_text(table_.name, column) : override_text(table_.name, column));
        add_constraints();
        Statements statements = std::move(before_);
        statements.push_back(statement());
        append(statements, std::move(after_));
        append(statements, table_options(as_created(), table_));
        add_comment(statements, "TABLE " + quote(table_.name), table_.comment);
        for (const model::Index& index : table_.indexes)
            append(statements, create_index(table_.name, index, false));
        return statements;
    }

  private:
    void add(ColumnText column) {
        append(before_, std::move(column.before));
        // a partition's column that has only a comment or options of its own is not mentioned
        const bool says_nothing = !part_.partition_of.empty() && column.definition.find(' ') == std::string::npos;
        if (!says_nothing) elements_.push_back(std::move(column.definition));
        append(after_, std::move(column.after));
    }

    template <class Constraint>
    void add_constraint(const Constraint& constraint) {
        elements_.push_back(constraint_text(constraint));
        add_comment(after_, constraint_path(table_.name, constraint.name), constraint.comment);
    }

    /// CREATE TABLE takes NOT VALID and forgets it, so that such constraints come after.
    template <class Constraint>
    void add_validated(const Constraint& constraint) {
        if (constraint.validated) return add_constraint(constraint);
        after_.push_back(alter_table(table_.name) + " ADD " + constraint_text(constraint));
        add_comment(after_, constraint_path(table_.name, constraint.name), constraint.comment);
    }

    template <class Constraint>
    void add_index_backed(const Constraint& constraint) {
        add_constraint(constraint);
        if (model::part_or_default<model::postgres::IndexPart>(constraint.dialect).clustered)
            after_.push_back(alter_table(table_.name) + " CLUSTER ON " + quote(constraint.name));
    }

    void add_constraints() {
        if (table_.primary_key) add_index_backed(*table_.primary_key);
        for (const model::Unique& unique : table_.uniques)
            add_index_backed(unique);
        for (const model::Exclusion& exclusion : table_.exclusions)
            add_index_backed(exclusion);
        for (const model::Check& check : table_.checks)
            add_validated(check);
        for (const model::ForeignKey& key : table_.foreign_keys)
            add_validated(key);
    }

    /// `(…)`, an element a line; a partition may have none.
    std::string brackets() const {
        std::string text;
        for (const std::string& element : elements_)
            text += (text.empty() ? "(\n    " : ",\n    ") + element;
        if (!text.empty()) return text + "\n)";
        return part_.partition_of.empty() ? "()" : "";
    }

    std::string statement() const {
        std::string sql = std::string("CREATE ") + (part_.unlogged ? "UNLOGGED " : "") + "TABLE " + quote(table_.name);
        if (!part_.partition_of.empty()) sql += " PARTITION OF " + part_.partition_of;
        if (const std::string inside = brackets(); !inside.empty()) sql += ' ' + inside;
        if (!part_.partition_of.empty()) sql += ' ' + part_.partition_bound;
        for (std::size_t n = 0; n < part_.inherits.size(); ++n)
            sql += (n ? ", " : " INHERITS (") + part_.inherits[n];
        if (!part_.inherits.empty()) sql += ')';
        if (!part_.partition_by.empty()) sql += " PARTITION BY " + part_.partition_by;
        if (!part_.access_method.empty()) sql += " USING " + quote(part_.access_method);
        sql += with_text(part_.storage);
        if (!part_.tablespace.empty()) sql += " TABLESPACE " + quote(part_.tablespace);
        return sql;
    }

    /// What the statement itself has said already.
    model::Table as_created() const {
        model::Table bare = table_;
        TablePart part = part_;
        part.row_security = false;
        part.force_row_security = false;
        part.replica_identity.clear();
        bare.dialect = part;
        return bare;
    }

    const model::Table& table_;
    TablePart part_;
    Statements before_;
    std::vector<std::string> elements_;
    Statements after_;
};

/// The sequences that bear their table's name go along with it.
void rename_sequences(const model::Table& from, const model::QualifiedName& to, Statements& statements) {
    for (const model::Column& column : from.columns) {
        if (!column.identity || !column.identity->sequence.empty()) continue;
        const auto named = [&](const std::string& table) {
            return model::QualifiedName{to.schema, dialect::postgres::make_object_name(table, column.name, "seq")};
        };
        append(statements, rename("SEQUENCE", named(from.name.name), named(to.name)));
    }
}

}  // namespace

std::string alter_table(const model::QualifiedName& table) {
    return "ALTER TABLE " + quote(table);
}

std::string constraint_path(const model::QualifiedName& table, const std::string& constraint) {
    return "CONSTRAINT " + quote(constraint) + " ON " + quote(table);
}

Statements write(const diff::CreateTable& change) {
    return Creation(change.object).run();
}

Statements write(const diff::DropTable& change) {
    const auto part = model::part_or_default<TablePart>(change.object.dialect);
    const std::string name = quote(change.object.name);
    if (part.partition_of.empty()) return {"DROP TABLE " + name};
    // A foreign key that leads to the parent holds each partition, and lets go of it only when it is detached.
    return {"ALTER TABLE " + part.partition_of + " DETACH PARTITION " + name, "DROP TABLE " + name};
}

Statements write(const diff::RenameTable& change) {
    Statements statements = rename("TABLE", change.from.name, change.to);
    rename_sequences(change.from, change.to, statements);
    return statements;
}

/// SQLite's way, which PostgreSQL's plans never take.
Statements write(const plan::RebuildTable&) {
    return {};
}

}  // namespace schemac::emit::sql::postgres
