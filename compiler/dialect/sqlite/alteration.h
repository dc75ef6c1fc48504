// SQLite: what ALTER TABLE can do.
#pragma once

#include "compiler/diff/table_change.h"
#include "compiler/model/target.h"

namespace schemac::dialect::sqlite {

/// By the rules of https://www.sqlite.org/lang_altertable.html; what it can't do is a rebuild of the table.
bool alters_in_place(const model::Table& from, const model::Table& to, const diff::TableChange& change,
                     const model::Target& target);

/// Whether the text of a default is a constant that isn't null: what ADD COLUMN wants of a NOT NULL column.
bool is_constant(const model::Expression& default_value);
bool is_null(const model::Expression& default_value);

}  // namespace schemac::dialect::sqlite
