// Introspect, PostgreSQL SQL files: types, options and other small parts of statements.
#pragma once

#include <string>

#include "compiler/model/column.h"
#include "compiler/model/constraint.h"
#include "compiler/model/postgres.h"
#include "compiler/model/type.h"
#include "introspect/postgres/sql/builder.h"

namespace schemac::introspect::postgres::sql {

/// The names of roles; `public` for everybody.
std::vector<std::string> read_roles(const Value& list, const Statement& statement, Builder& builder);

/// A routine by its name, and by its arguments where there are several; null where there is none.
model::Routine* find_routine(const Value& object_with_arguments, Builder& builder);

/// A type of a column, with the schema of the path where it is one of the state's own.
model::Type read_type(const Value& type_name, const Builder& builder);

/// Of `smallserial`, `serial` or `bigserial` the integer type underneath; empty for all others.
std::string serial_base(const Value& type_name);

/// The names of a list, quoted where needed and joined by dots, without pg_catalog: an operator class.
std::string dotted_name(const Value& strings);

/// A collation as the catalog's reader has it: bare where it has no schema of its own.
std::string collation_name(const Value& strings);

/// `WITH (…)`; `toast.` before those of its namespace.
model::postgres::StorageParameters read_parameters(const Value& options);

/// Of a sequence or identity column. Numbers are read from the text, since libpg_query loses negative ones.
model::SequenceOptions read_sequence_options(const Value& options, const Statement& statement);

model::Deferral read_deferral(const Value& node);

/// The text of a simple value: a string, number, word or list of names.
std::string value_text(const Value& node);

}  // namespace schemac::introspect::postgres::sql
