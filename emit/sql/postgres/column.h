// Emit, PostgreSQL: columns, in CREATE TABLE and in ALTER TABLE.
#pragma once

#include <string>

#include "compiler/model/table.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {

/// What it takes to make a column: its definition, and the statements that must run before and after.
struct ColumnText {
    Statements before;  ///< the sequence that its default draws from
    std::string definition;
    Statements after;  ///< the sequence's owner, what only ALTER COLUMN can say, and comments
};

ColumnText column_text(const model::QualifiedName& table, const model::Column& column);

/// The same for a column that a partition has from its parent and only says something of its own about.
ColumnText override_text(const model::QualifiedName& table, const model::Column& column);

/// ` DEFAULT …`, with brackets where the grammar needs them.
std::string default_text(const model::Expression& value);

/// `ALTER TABLE t ALTER COLUMN c`.
std::string alter_column(const model::QualifiedName& table, const std::string& column);

/// `COLUMN t.c`, for comments.
std::string column_path(const model::QualifiedName& table, const std::string& column);

/// ` GENERATED … AS IDENTITY (…)`, without `ADD`.
std::string identity_text(const model::QualifiedName& table, const model::Identity& identity);

/// The sequence that a serial column owns.
model::QualifiedName serial_sequence(const model::QualifiedName& table, const model::Column& column);
Statements create_serial(const model::QualifiedName& table, const model::Column& column);
std::string own_serial(const model::QualifiedName& table, const model::Column& column);
/// `nextval('s'::regclass)`.
std::string draw_from(const model::QualifiedName& sequence);

/// `ALTER TABLE t ADD [CONSTRAINT x] NOT NULL c …`, PostgreSQL 18's NOT NULL with a name, or without a look at old
/// rows.
std::string add_not_null(const model::QualifiedName& table, const model::Column& column);

/// The statements that lead from one column's own options to another's.
Statements column_options(const model::QualifiedName& table, const model::Column& from, const model::Column& to);

/// … and from one way of numbering rows to another.
Statements change_identity(const model::QualifiedName& table, const model::Column& from, const model::Column& to);

}  // namespace schemac::emit::sql::postgres
