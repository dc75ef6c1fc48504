// Introspect, SQLite: the productions that several statements share.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/table.h"
#include "introspect/sqlite/cursor.h"

namespace schemac::introspect::sqlite {

/// A column definition; the constraints written on it go to the table. True when another definition follows.
void parse_column(Cursor& cursor, model::Table& table);
/// A table constraint, its name included.
void parse_table_constraint(Cursor& cursor, model::Table& table);

/// A type as written, in the model: under its name and arguments where that is how it would be written again, else
/// verbatim. An empty text is SQLite's absent type.
model::Type type_of(std::string written);

/// `ON CONFLICT …`, or empty.
std::string parse_conflict(Cursor& cursor);
/// From the name of the parent on.
model::ForeignKey parse_references(Cursor& cursor);
/// `(a COLLATE nocase DESC, lower(b))`.
std::vector<model::KeyPart> parse_key_parts(Cursor& cursor);
/// Sets the key's conflict clause, where it has one.
void set_conflict(model::KeyDialectPart& part, std::string conflict);

}  // namespace schemac::introspect::sqlite
