// Sema: hints for states that weren't written in the language: `--rename` of the command line, and hints files.
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/hints.h"
#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"

namespace schemac::sema {

/// Reads `KIND:NAME=NEW`: `table:users=accounts`, `column:users.name=full_name`, `enum:status=order_status`,
/// `label:order_status.paid=settled`, `index:users.users_ix=users_email_ix`; KIND is also `domain`, `sequence`, `view`,
/// `schema`, `unique`, `check`, `foreign_key`, `primary_key`, `exclude`, `trigger`. A schema may stand before the name;
/// otherwise it is `default_schema`. Of a column, the table's name is the new one, where it is renamed too. What can't
/// be read is reported (E0221) and false given.
bool parse_rename(std::string_view text, const std::string& default_schema, model::Hints& hints,
                  source::Diagnostics& sink);

/// Reads a hints file, a hint a line; `#`, `--` and `//` begin a comment:
///
///     rename column users.name = full_name
///     backfill column users.region = upper(country)
///     convert column users.balance = round(balance, 2)
///     drop column users.fax archive
///     drop table old_users
void parse_hints(const source::SourceFile& file, const std::string& default_schema, model::Hints& hints,
                 source::Diagnostics& sink);

}  // namespace schemac::sema
