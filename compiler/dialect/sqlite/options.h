// SQLite: the options of its blocks in the language.
//
//     table     strict; without rowid;
//     column    not null on conflict replace; type 'decimal(10, 2)';   (the text that SQLite keeps of the type)
//     key       on conflict ignore;       (of a primary key or unique constraint)
#pragma once

#include "compiler/dialect/dialect.h"

namespace schemac::dialect::sqlite {

void apply_option(const Option& option, model::Table& table, source::Diagnostics& sink);
void apply_option(const Option& option, model::Column& column, source::Diagnostics& sink);
/// An index, or a key in the guise of one.
void apply_option(const Option& option, model::Index& index, source::Diagnostics& sink);
void apply_option(const Option& option, model::View& view, source::Diagnostics& sink);

std::vector<Option> options_of(const model::Table& table);
std::vector<Option> options_of(const model::Column& column);
std::vector<Option> options_of(const model::Index& index);

}  // namespace schemac::dialect::sqlite
