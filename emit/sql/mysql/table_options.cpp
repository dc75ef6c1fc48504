// Emit, MySQL and MariaDB: the options of tables.
#include "emit/sql/mysql/table_options.h"

#include <array>

#include "emit/sql/mysql/column.h"
#include "emit/sql/mysql/sql.h"

namespace schemac::emit::sql::mysql {
namespace {

using model::mysql::TablePart;

constexpr std::string_view versioning = "SYSTEM VERSIONING";

TablePart part_of(const model::Table& table) {
    return model::part_or_default<TablePart>(table.dialect);
}

/// A number, a word that the grammar wants bare, or what already has its quotes or parentheses stays as it is.
std::string option_value(std::string_view name, const std::string& value) {
    static constexpr std::array<std::string_view, 4> bare{"INSERT_METHOD", "PACK_KEYS", "STORAGE", "UNION"};
    for (const std::string_view word : bare)
        if (name == word) return value;
    const bool number = !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
    const bool quoted = value.starts_with('\'') || value.starts_with('(');
    const bool word = upper(value) == "DEFAULT" || upper(value) == "YES" || upper(value) == "NO";
    return number || quoted || word ? value : literal(value);
}

/// Two words: `DATA DIRECTORY`.
std::string option_name(const std::string& name) {
    if (name == "DATA_DIRECTORY") return "DATA DIRECTORY";
    return name == "INDEX_DIRECTORY" ? "INDEX DIRECTORY" : name;
}

std::string option(const std::string& name, const std::string& value) {
    return option_name(name) + '=' + option_value(name, value);
}

std::string charset(const TablePart& part, const Context& context) {
    return "DEFAULT CHARSET=" + part.charset + " COLLATE=" + collation_name(part.collation, context);
}

}  // namespace

std::string table_options(const model::Table& table, const Context& context) {
    const TablePart part = part_of(table);
    std::string sql;
    if (!part.engine.empty()) sql += " ENGINE=" + part.engine;
    if (!part.auto_increment.empty()) sql += " AUTO_INCREMENT=" + part.auto_increment;
    if (!part.charset.empty()) sql += ' ' + charset(part, context);
    if (!part.row_format.empty()) sql += " ROW_FORMAT=" + part.row_format;
    for (const auto& [name, value] : part.options)
        if (name != versioning) sql += ' ' + option(name, value);
    if (!table.comment.empty()) sql += " COMMENT=" + literal(table.comment);
    if (part.options.contains(std::string(versioning))) sql += " WITH SYSTEM VERSIONING";
    if (!part.partitioning.empty()) sql += ' ' + part.partitioning;
    return sql;
}

std::vector<std::string> changed_options(const model::Table& from, const model::Table& to, const Context& context) {
    const TablePart old = part_of(from);
    const TablePart now = part_of(to);
    std::vector<std::string> clauses;
    if (old.engine != now.engine) clauses.push_back("ENGINE=" + now.engine);
    if (old.collation != now.collation) clauses.push_back(charset(now, context));
    if (old.row_format != now.row_format)
        clauses.push_back("ROW_FORMAT=" + (now.row_format.empty() ? "DEFAULT" : now.row_format));
    for (const auto& [name, value] : now.options) {
        const auto before = old.options.find(name);
        if (before != old.options.end() && before->second == value) continue;
        clauses.push_back(name == versioning ? "ADD SYSTEM VERSIONING" : option(name, value));
    }
    for (const auto& [name, value] : old.options)
        if (!now.options.contains(name))
            clauses.push_back(name == versioning ? "DROP SYSTEM VERSIONING" : option_name(name) + "=DEFAULT");
    return clauses;
}

}  // namespace schemac::emit::sql::mysql
