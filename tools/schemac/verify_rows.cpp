// Command line: rows for `verify`.
#include "tools/schemac/verify_rows.h"

#include <algorithm>

#include "tools/schemac/sample_value.h"

namespace schemac::cli {
namespace {

constexpr long long rows_of_a_statement = 500;

bool is_written(const model::Column& column) {
    return !column.generated && !(column.identity && column.identity->form == model::Identity::Form::always);
}

}  // namespace

VerifyRows::VerifyRows(migrate::Session& session, long long rows)
    : session_(session), rows_(rows), writer_(emit::sql::make_writer(session.target())) {}

std::string VerifyRows::name_of(const model::Table& table) const {
    const std::string name = writer_->quote(table.name.name);
    return table.name.schema.empty() ? name : writer_->quote(table.name.schema) + '.' + name;
}

/// `INSERT` of rows with these numbers, as one statement.
std::string VerifyRows::insert(const model::Table& table, const model::Schema& schema, long long from,
                               long long to) const {
    std::string columns;
    for (const model::Column& column : table.columns)
        if (is_written(column)) columns += (columns.empty() ? "" : ", ") + writer_->quote(column.name);
    std::string rows;
    for (long long number = from; number < to; ++number) {
        std::string values;
        for (const model::Column& column : table.columns)
            if (is_written(column)) values += (values.empty() ? "" : ", ") + sample_value(column.type, schema, number);
        rows += (rows.empty() ? "(" : ", (") + values + ')';
    }
    return "INSERT INTO " + name_of(table) + " (" + columns + ") VALUES " + rows;
}

bool VerifyRows::takes(const std::string& statement) {
    try {
        session_.begin();
        session_.execute(statement);
        session_.commit();
        return true;
    } catch (const migrate::ServerError& error) {
        if (error.lost()) throw;
        session_.rollback();
        return false;
    }
}

/// Many at a time; where the server refuses those, the first of them one by one, and then no more.
bool VerifyRows::fill(const model::Table& table, const model::Schema& schema) {
    bool any = false;
    for (long long from = 1; from <= rows_; from += rows_of_a_statement) {
        const long long to = std::min(from + rows_of_a_statement, rows_ + 1);
        if (takes(insert(table, schema, from, to))) {
            any = true;
            continue;
        }
        for (long long number = from; number < std::min(to, from + 3); ++number)
            any = takes(insert(table, schema, number, number + 1)) || any;
        break;
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
