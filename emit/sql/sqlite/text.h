// Emit, SQLite: the pieces that several statements are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/table.h"
#include "compiler/model/trigger.h"
#include "compiler/model/view.h"

namespace schemac::emit::sql::sqlite {

/// In quotes only where the name needs them.
std::string quote(std::string_view name);
std::string quote(const model::QualifiedName& name);
/// SQLite's own three in upper case, as they are mostly written.
std::string collation_text(const std::string& collation);
/// `a, b`.
std::string names(const std::vector<std::string>& columns);
/// A string in single quotes.
std::string literal(std::string_view text);

/// An expression or query as written; a comment at its end is closed, so that more can follow.
std::string closed(const model::Expression& expression);
/// After DEFAULT: bare where it is a constant, else in parentheses.
std::string default_text(const model::Expression& value);

/// `a COLLATE nocase DESC, (a || b)`.
std::string parts_text(const std::vector<model::KeyPart>& parts);

/// A column of CREATE TABLE or ADD COLUMN; `inside` is what else is written on it, such as its primary key.
std::string column_text(const model::Column& column, const std::string& inside = {});

/// Whether a constraint of one plain column can be written on it.
bool goes_on_column(const model::PrimaryKey& key);
/// ` ON CONFLICT IGNORE`, or nothing.
std::string conflict_text(const model::KeyDialectPart& part);

std::string constraint_text(const model::PrimaryKey& key);
std::string constraint_text(const model::Unique& unique);
std::string constraint_text(const model::Check& check);
std::string constraint_text(const model::ForeignKey& key);

/// CREATE TABLE under the table's own name, without its indexes.
std::string create_table(const model::Table& table);
std::string create_index(const model::QualifiedName& table, const model::Index& index);
std::string create_view(const model::View& view);
std::string create_trigger(const model::Trigger& trigger);

}  // namespace schemac::emit::sql::sqlite
