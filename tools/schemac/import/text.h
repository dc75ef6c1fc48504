// Import: reading names and comments as most of these tools write them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/schemac/import/foreign.h"

namespace schemac::cli::import {

/// `20240114_add_users.sql` as a version and a message, `add users`. Nothing for other names. `ending` is `.sql`,
/// `.up.sql`.
struct Numbered {
    std::string version;
    std::string message;
};
std::optional<Numbered> numbered(std::string_view name, std::string_view ending);

/// Whether one version of digits, with dots or underscores in between, comes before another.
bool version_less(std::string_view a, std::string_view b);
void sort_by_version(Migrations& migrations);

/// Whether both name one migration: `000001` in a file's name is 1 in a column of whole numbers.
bool same_version(const std::string& a, const std::string& b);

std::vector<std::string_view> lines(std::string_view text);
std::string_view trimmed(std::string_view text);
/// What follows `-- WORD` in a line, with any blanks; nothing for other lines. Letter case counts.
std::optional<std::string_view> after_comment(std::string_view line, std::string_view word);
std::string with_blanks(std::string_view text);  ///< underscores become blanks

/// Adds a line to what is being read.
void add_line(Sql& sql, std::string_view line);

/// Throws `source::Failure` (E0831): what schemac can't take over.
[[noreturn]] void cannot_import(const std::string& path, const std::string& what, const std::string& help);

}  // namespace schemac::cli::import
