// Introspect, PostgreSQL SQL files: columns and constraints.
#pragma once

#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {

/// A column of CREATE TABLE or ADD COLUMN, with its constraints, which go to the table.
void read_column(const Value& definition, const Statement& statement, Builder& builder, model::Table& table);

/// A constraint of a table; `column` is the one that it is written with, or empty.
void read_constraint(const Value& constraint, const std::string& column, const Statement& statement, Builder& builder,
                     model::Table& table);

/// Adds what LIKE takes of another table; `options` are those of the grammar.
void read_like(model::Table& other, unsigned options, model::Table& table);
/// Whether LIKE would copy a default that draws from the other table's own sequence.
bool copies_serial(const model::Table& other, unsigned options);

/// DEFERRABLE and the like that follow a column's constraint.
void set_deferral(model::Table& table, std::string_view after, model::Deferral deferral);

/// The value of DEFAULT, which ends where the next part of the column begins (`limit`, a place) or a comma stands.
model::Expression read_default(const Value& constraint, const Statement& statement, std::size_t limit);

model::Check read_check(const Value& constraint, const Statement& statement);

/// `FOR VALUES …` or `default`, as written.
std::string partition_bound(const Statement& statement);

/// The elements of an index or exclusion, `open` the bracket before them.
std::vector<model::KeyPart> read_key_parts(const Value& elements, std::size_t open, const Statement& statement);

}  // namespace schemac::introspect::postgres::sql
