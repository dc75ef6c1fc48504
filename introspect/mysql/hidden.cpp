// Introspect, MySQL and MariaDB: SHOW CREATE TABLE of the few tables whose rows in information_schema tell too little:
// characters beyond three bytes (MariaDB), bytes behind a zero (MySQL), the algorithm and the list of HASH and KEY
// partitions (both).
#include "introspect/mysql/hidden.h"

#include <algorithm>
#include <cstdlib>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

using dialect::expression::Token;
using dialect::mysql::Feature;

constexpr std::string_view lost = "????";  ///< what MariaDB has of one character in defaults, checks and views
constexpr std::string_view old_algorithm = "ALGORITHM = 1";

bool starts_long_character(std::string_view text) {
    return text.size() >= 4 && static_cast<unsigned char>(text.front()) >= 0xF0;
}

/// How much of `here` the text covers, where so many question marks may stand for any character of four bytes; nothing
/// where it doesn't fit.
std::optional<std::size_t> covered(std::string_view text, std::string_view here, std::string_view marks) {
    std::size_t at = 0;
    while (!text.empty()) {
        const std::string_view rest = here.substr(std::min(at, here.size()));
        const bool any = text.starts_with(marks) && starts_long_character(rest);
        if (!any && (rest.empty() || rest.front() != text.front())) return std::nullopt;
        text.remove_prefix(any ? marks.size() : 1);
        at += any ? 4 : 1;
    }
    return at;
}

void restore(model::Expression& expression, std::string_view statement) {
    if (expression.sql.find(lost) != std::string::npos)
        expression = model::Expression(restored(expression.sql, statement, lost.size()));
}

bool lost_characters(const model::Table& table) {
    const auto in = [](const model::Expression& expression) { return expression.sql.find(lost) != std::string::npos; };
    const auto in_label = [](const std::string& label) { return label.find(lost) != std::string::npos; };
    return std::any_of(table.checks.begin(), table.checks.end(),
                       [&](const auto& check) { return in(check.expression); }) ||
           std::any_of(table.columns.begin(), table.columns.end(), [&](const model::Column& column) {
               const auto part = model::part_or_default<model::mysql::ColumnPart>(column.dialect);
               return (column.default_value && in(*column.default_value)) || in(part.check) ||
                      (column.generated && in(column.generated->expression)) ||
                      std::any_of(column.type.arguments.begin(), column.type.arguments.end(), in_label);
           });
}

void restore_characters(model::Table& table, std::string_view statement) {
    for (model::Check& check : table.checks)
        restore(check.expression, statement);
    for (model::Column& column : table.columns) {
        if (column.default_value) restore(*column.default_value, statement);
        if (column.generated) restore(column.generated->expression, statement);
        for (std::string& label : column.type.arguments)
            label = restored(label, statement, lost.size());
        auto part = model::part_or_default<model::mysql::ColumnPart>(column.dialect);
        restore(part.check, statement);
        if (part != model::mysql::ColumnPart{}) column.dialect = std::move(part);
    }
}

/// MySQL's catalog ends a default of bytes at the first that is zero.
bool may_be_cut(const model::Column& column, const Reading& reading) {
    return reading.has(Feature::raw_defaults) && column.default_value &&
           dialect::mysql::is_binary_string(column.type) && column.default_value->sql.starts_with("0x");
}

bool may_be_cut(const model::Table& table, const Reading& reading) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const model::Column& column) { return may_be_cut(column, reading); });
}

/// Beyond ASCII the statement itself is converted, and the catalog's digits are better.
void restore_bytes(model::Table& table, std::string_view statement, const Reading& reading) {
    for (model::Column& column : table.columns) {
        if (!may_be_cut(column, reading)) continue;
        const std::optional<std::string> bytes = default_string(statement, column.name);
        const auto beyond = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        if (!bytes || bytes->empty() || std::any_of(bytes->begin(), bytes->end(), beyond)) continue;
        std::string digits = "0x";
        for (const char byte : *bytes)
            for (const int digit : {byte / 16, byte % 16})
                digits += "0123456789abcdef"[digit];
        column.default_value = model::Expression(digits);
    }
}

std::string partitioning_of(const model::Table& table) {
    return model::part_or_default<model::mysql::TablePart>(table.dialect).partitioning;
}

constexpr std::string_view by_time = "PARTITION BY SYSTEM_TIME";

/// Where HASH or KEY begins to name what it is taken of; npos where nothing is hidden.
std::size_t hashed(const std::string& partitioning) {
    const bool whole = partitioning.find(" VALUES ") == std::string::npos;
    for (const char* words : {"BY KEY (", "BY LINEAR KEY (", "BY HASH (", "BY LINEAR HASH ("})
        if (const std::size_t at = partitioning.find(words); at != std::string::npos)
            return whole || std::string_view(words).find("KEY") != std::string_view::npos ? at : std::string::npos;
    return std::string::npos;
}

/// `PARTITION BY KEY ALGORITHM = 1 (…)`, as tables of MySQL 5.1 have it; a list of partitions that bear the names which
/// the server would have chosen.
void restore_partitioning(model::Table& table, std::string_view statement) {
    std::string partitioning = partitioning_of(table);
    if (const std::size_t at = statement.find(by_time);
        partitioning.starts_with(by_time) && at != std::string_view::npos) {
        model::ensure_part<model::mysql::TablePart>(table.dialect).partitioning = std::string(statement.substr(at));
        return;
    }
    const std::size_t begin = hashed(partitioning);
    if (begin == std::string::npos) return;
    if (statement.find(old_algorithm) != std::string_view::npos)
        partitioning.insert(partitioning.find('(', begin), std::string(old_algorithm) + ' ');
    const bool list = statement.find("\n(PARTITION ") != std::string_view::npos;
    if (list && partitioning.find("PARTITION `") == std::string::npos) {
        const std::string_view counted = " PARTITIONS ";
        const std::size_t at = partitioning.find(counted);
        const int count = at == std::string::npos ? 1 : std::atoi(partitioning.c_str() + at + counted.size());
        partitioning.resize(std::min(at, partitioning.size()));
        for (int number = 0; number < count; ++number)
            partitioning += (number ? ", PARTITION `p" : " (PARTITION `p") + std::to_string(number) + '`';
        partitioning += ')';
    }
    model::ensure_part<model::mysql::TablePart>(table.dialect).partitioning = std::move(partitioning);
}

/// How many columns SHOW CREATE has before the statement: the name, for most the SQL mode, for events the time zone.
std::size_t columns_before(std::string_view kind) {
    if (kind == "view") return 1;
    return kind == "event" ? 3 : 2;
}

}  // namespace

std::string restored(std::string_view text, std::string_view statement, std::size_t marks) {
    const std::string_view garbled = lost.substr(0, marks);
    if (text.find(garbled) == std::string_view::npos) return std::string(text);
    for (std::size_t at = 0; at < statement.size(); ++at)
        if (const auto length = covered(text, statement.substr(at), garbled))
            return std::string(statement.substr(at, *length));
    return std::string(text);
}

std::string restored_body(Reading& reading, std::string_view kind, const std::string& name, std::string text) {
    const bool wide = kind == "view" && reading.server.target.product == model::Product::mariadb;
    if (text.find('?') == std::string::npos) return text;
    Rows rows =
        reading.catalog.query("show create " + std::string(kind) + ' ' + quoted(reading.database) + '.' + quoted(name));
    if (rows.empty()) return text;
    for (std::size_t before = columns_before(kind); before > 0; --before)
        rows[0].text();
    const std::string statement = rows[0].text();
    return restored(text, statement, wide ? lost.size() : 1);
}

std::optional<std::string> default_string(std::string_view statement, std::string_view column) {
    const std::size_t line = statement.find("\n  " + quoted(column) + ' ');
    if (line == std::string_view::npos) return std::nullopt;
    const auto& facts = dialect::mysql::expression_facts();
    const std::vector<Token> tokens = dialect::expression::tokenise(statement.substr(line), facts);
    for (std::size_t at = 0; at + 1 < tokens.size() && !tokens[at].is(","); ++at)
        if (tokens[at].is("default") && tokens[at + 1].kind == Token::Kind::string)
            return dialect::expression::decode(tokens[at + 1], facts);
    return std::nullopt;
}

void read_hidden(Reading& reading) {
    for (model::Table& table : reading.state.schema.tables) {
        const bool characters = lost_characters(table);
        const bool bytes = may_be_cut(table, reading);
        const std::string partitioning = partitioning_of(table);
        const bool parts = partitioning.starts_with(by_time) || hashed(partitioning) != std::string::npos;
        if (!characters && !bytes && !parts) continue;
        Rows rows =
            reading.catalog.query("show create table " + quoted(reading.database) + '.' + quoted(table.name.name));
        if (rows.empty()) continue;
        rows[0].text();
        const std::string statement = rows[0].text();
        if (characters) restore_characters(table, statement);
        if (bytes) restore_bytes(table, statement, reading);
        if (parts) restore_partitioning(table, statement);
    }
}

}  // namespace schemac::introspect::mysql
