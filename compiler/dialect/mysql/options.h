// Dialect, MySQL and MariaDB: options of the language's `mysql { … }` blocks, and back.
#pragma once

#include <vector>

#include "compiler/dialect/mysql/charset.h"
#include "compiler/dialect/option.h"
#include "compiler/model/table.h"
#include "compiler/model/view.h"
#include "compiler/source/diagnostics.h"

namespace schemac::dialect::mysql {

/// Tables: `engine`, `charset`, `collate`, `row_format`, `auto_increment`, `partition by …`, and any further option of
/// CREATE TABLE that the server knows (`key_block_size`, `page_compressed`, `stats_persistent` …).
void apply_option(const Option& option, model::Table& table, source::Diagnostics& sink);
/// Columns: `charset`, `on update`, `invisible`, `srid`, `check`, `after`, `first`, `unsigned`, `zerofill`.
void apply_option(const Option& option, model::Column& column, source::Diagnostics& sink);
/// Indexes: `invisible`, `parser`, `key_block_size`.
void apply_option(const Option& option, model::Index& index, source::Diagnostics& sink);
/// Views: `algorithm`, `definer`, `sql security`, `check option`.
void apply_option(const Option& option, model::View& view, source::Diagnostics& sink);

std::vector<Option> options_of(const model::Table& table, const Charsets& charsets);
std::vector<Option> options_of(const model::Column& column);
std::vector<Option> options_of(const model::Index& index);
std::vector<Option> options_of(const model::View& view);

/// The words of an option's name with one separator: `row format`, `row_format` and `ROW-FORMAT` are one.
std::string option_key(const Option& option);
/// The values as one text, a blank between tokens.
std::string option_value(const Option& option);
Option make_option(std::string name, std::string value = {});

}  // namespace schemac::dialect::mysql
