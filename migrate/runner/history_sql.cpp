// Migrate: the statements of the history. They are the same for all servers but for types, quotes, and how a table is
// looked for.
#include "migrate/runner/history.h"

namespace schemac::migrate {
namespace {

using model::Product;

struct Types {
    std::string_view id;  ///< of the journal's rows
    std::string_view time;
    std::string_view text;
    std::string_view options;  ///< after the closing parenthesis
};

/// MySQL: a table that takes part in transactions, and compares ids by their bytes.
Types types(Product product) {
    switch (product) {
        case Product::postgres:
            return {"bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "timestamptz NOT NULL DEFAULT now()", "text",
                    ""};
        case Product::mysql:
        case Product::mariadb:
            return {"bigint NOT NULL AUTO_INCREMENT PRIMARY KEY", "timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP",
                    "text", " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"};
        case Product::sqlite: return {"integer PRIMARY KEY", "text NOT NULL DEFAULT CURRENT_TIMESTAMP", "text", ""};
    }
    return {};
}

std::string doubled(const std::string& text, char quote) {
    std::string result(1, quote);
    for (const char c : text) {
        if (c == quote) result += c;
        result += c;
    }
    return result + quote;
}

}  // namespace

std::string HistorySql::literal(const std::string& text) const {
    std::string escaped = doubled(text, '\'');
    if (product_ != Product::mysql && product_ != Product::mariadb) return escaped;
    std::string result;
    for (const char c : escaped) {
        if (c == '\\') result += c;
        result += c;
    }
    return result;
}

std::string HistorySql::quoted(const std::string& name) const {
    switch (product_) {
        case Product::mysql:
        case Product::mariadb: return doubled(name, '`');
        case Product::postgres:
        case Product::sqlite: break;
    }
    return doubled(name, '"');
}

std::string HistorySql::table(const std::string& name) const {
    return names_.schema.empty() ? quoted(name) : quoted(names_.schema) + '.' + quoted(name);
}

std::vector<std::string> HistorySql::create() const {
    const Types of = types(product_);
    const std::string time(of.time), text(of.text), id(of.id), options(of.options);
    return {"CREATE TABLE IF NOT EXISTS " + journal_table() + " (\n  id " + id +
                ",\n  run varchar(32) NOT NULL,\n  revision varchar(64) NOT NULL,\n  direction varchar(16) NOT NULL,\n"
                "  step integer NOT NULL,\n  what " +
                text + " NOT NULL,\n  result varchar(16) NOT NULL,\n  error " + text +
                ",\n  milliseconds bigint NOT NULL,\n  login varchar(255) NOT NULL,\n  checksum varchar(80) NOT NULL,\n"
                "  finished_at " +
                time + "\n)" + options,
            "CREATE TABLE IF NOT EXISTS " + version_table() +
                " (\n  revision varchar(64) NOT NULL PRIMARY KEY,\n  state varchar(16) NOT NULL,\n"
                "  position integer NOT NULL,\n  checksum varchar(80) NOT NULL,\n  progress varchar(80) NOT NULL,\n"
                "  mark varchar(80) NOT NULL,\n  changed_at " +
                time + "\n)" + options};
}

std::string HistorySql::exists() const {
    const std::string name = literal(names_.version);
    switch (product_) {
        case Product::postgres: return "SELECT 1 WHERE to_regclass(" + literal(version_table()) + ") IS NOT NULL";
        case Product::mysql:
        case Product::mariadb:
            return "SELECT 1 FROM information_schema.tables WHERE table_schema = " +
                   (names_.schema.empty() ? "DATABASE()" : literal(names_.schema)) + " AND table_name = " + name;
        case Product::sqlite: break;
    }
    return "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = " + name;
}

std::string HistorySql::read() const {
    return "SELECT revision, state, position, checksum, progress, mark, changed_at FROM " + version_table() +
           " ORDER BY revision";
}

std::string HistorySql::insert(const Entry& entry) const {
    return "INSERT INTO " + version_table() + " (revision, state, position, checksum, progress, mark) VALUES (" +
           literal(entry.revision) + ", " + literal(std::string(to_string(entry.state))) + ", " +
           std::to_string(entry.position) + ", " + literal(entry.checksum) + ", " + literal(entry.progress) + ", " +
           literal(entry.mark) + ')';
}

std::string HistorySql::update(const Entry& entry) const {
    return "UPDATE " + version_table() + " SET state = " + literal(std::string(to_string(entry.state))) +
           ", position = " + std::to_string(entry.position) + ", checksum = " + literal(entry.checksum) +
           ", progress = " + literal(entry.progress) + ", mark = " + literal(entry.mark) +
           ", changed_at = CURRENT_TIMESTAMP WHERE revision = " + literal(entry.revision);
}

std::string HistorySql::remove(const std::string& revision) const {
    return "DELETE FROM " + version_table() + " WHERE revision = " + literal(revision);
}

std::string HistorySql::log(const JournalLine& line, const std::string& run, const std::string& login) const {
    return "INSERT INTO " + journal_table() +
           " (run, revision, direction, step, what, result, error, milliseconds, login, checksum) VALUES (" +
           literal(run) + ", " + literal(line.revision) + ", " + literal(std::string(to_string(line.direction))) +
           ", " + std::to_string(line.step) + ", " + literal(line.text) + ", " + literal(line.result) + ", " +
           (line.error.empty() ? "NULL" : literal(line.error)) + ", " + std::to_string(line.milliseconds) + ", " +
           literal(login) + ", " + literal(line.checksum) + ')';
}

}  // namespace schemac::migrate
