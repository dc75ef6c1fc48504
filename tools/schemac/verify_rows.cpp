// Command line: rows for `verify`.
#include "tools/schemac/verify_rows.h"

#include <algorithm>

#include "compiler/dialect/expression/token.h"

namespace schemac::cli {
namespace {

constexpr int rows_of_a_table = 3;

bool has(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::string text(const std::string& value) {
    return '\'' + value + '\'';
}

const model::EnumType* find_enum(const model::Schema& schema, const model::Type& type) {
    const auto found = std::find_if(schema.enums.begin(), schema.enums.end(),
                                    [&](const model::EnumType& e) { return e.name.name == type.name; });
    return found == schema.enums.end() ? nullptr : &*found;
}

/// A value for one row, by words of the type's name. What the server doesn't take is left out later.
std::string value(const model::Type& type, const model::Schema& schema, int number) {
    const std::string name = dialect::expression::lower(type.name);
    const std::string digit = std::to_string(number);
    if (type.dimensions > 0) return text("{}");
    if (const model::EnumType* labels = find_enum(schema, type); labels && !labels->labels.empty())
        return text(labels->labels.front());
    if ((name == "enum" || name == "set") && !type.arguments.empty()) return text(type.arguments.front());
    if (has(name, {"bool"})) return number % 2 ? "true" : "false";
    if (has(name, {"interval"})) return text(digit + " days");
    if (has(name, {"int", "num", "dec", "real", "double", "float", "money", "serial", "year", "bit"})) return digit;
    if (has(name, {"date", "timestamp"})) return text("2020-01-0" + digit);
    if (has(name, {"time"})) return text("00:00:0" + digit);
    if (has(name, {"json"})) return text("{}");
    if (has(name, {"uuid"})) return text("00000000-0000-0000-0000-00000000000" + digit);
    if (has(name, {"inet", "cidr"})) return text("10.0.0." + digit);
    return text(digit);
}

bool is_written(const model::Column& column) {
    return !column.generated && !(column.identity && column.identity->form == model::Identity::Form::always);
}

}  // namespace

VerifyRows::VerifyRows(migrate::Session& session)
    : session_(session), writer_(emit::sql::make_writer(session.target())) {}

std::string VerifyRows::name_of(const model::Table& table) const {
    const std::string name = writer_->quote(table.name.name);
    return table.name.schema.empty() ? name : writer_->quote(table.name.schema) + '.' + name;
}

bool VerifyRows::fill(const model::Table& table, const model::Schema& schema) {
    bool any = false;
    for (int number = 1; number <= rows_of_a_table; ++number) {
        std::string columns;
        std::string values;
        for (const model::Column& column : table.columns) {
            if (!is_written(column)) continue;
            columns += (columns.empty() ? "" : ", ") + writer_->quote(column.name);
            values += (values.empty() ? "" : ", ") + value(column.type, schema, number);
        }
        try {
            session_.execute("INSERT INTO " + name_of(table) + " (" + columns + ") VALUES (" + values + ')');
            any = true;
        } catch (const migrate::ServerError& error) {
            if (error.lost()) throw;
        }
    }
    return any;
}

/// As often as rows got in somewhere, since others may refer to them.
void VerifyRows::fill(const model::Schema& schema) {
    Counts counts = count(schema);
    for (bool progress = true; progress;) {
        progress = false;
        for (const model::Table& table : schema.tables) {
            long long& rows = counts[name_of(table)]["*"];
            if (rows > 0 || !fill(table, schema)) continue;
            progress = true;
            rows = 1;
        }
    }
}

VerifyRows::Counts VerifyRows::count(const model::Schema& schema) {
    Counts counts;
    for (const model::Table& table : schema.tables) {
        std::string list = "count(*)";
        for (const model::Column& column : table.columns)
            list += ", count(" + writer_->quote(column.name) + ')';
        const migrate::Rows rows = session_.query("SELECT " + list + " FROM " + name_of(table));
        auto& of = counts[name_of(table)];
        of["*"] = std::stoll(rows[0][0].value_or("0"));
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            of[table.columns[at].name] = std::stoll(rows[0][at + 1].value_or("0"));
    }
    return counts;
}

std::string VerifyRows::lost(const Counts& before, const Counts& after) {
    std::string text;
    for (const auto& [table, columns] : before) {
        const auto found = after.find(table);
        if (found == after.end()) continue;
        for (const auto& [column, rows] : columns) {
            const auto now = found->second.find(column);
            if (now == found->second.end() || now->second >= rows) continue;
            text += (text.empty() ? "" : ", ") + table + (column == "*" ? "" : '.' + column) + " had " +
                    std::to_string(rows) + (column == "*" ? " rows" : " values") + ", and has " +
                    std::to_string(now->second);
        }
    }
    return text;
}

}  // namespace schemac::cli
