// Import: Liquibase's formatted SQL, `--liquibase formatted sql` with a `--changeset AUTHOR:ID` before each
// (https://docs.liquibase.com/concepts/changelogs/sql-format.html). Files are taken in the order of their names.
#include <algorithm>
#include <map>

#include "tools/schemac/import/text.h"

namespace schemac::cli::import {
namespace {

using Attributes = std::map<std::string, std::string, std::less<>>;

/// `author:id key:value key:"some value"`, without its first word.
Attributes attributes(std::string_view text) {
    Attributes found;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos) break;
        const std::string key(text.substr(0, colon));
        text.remove_prefix(colon + 1);
        const bool quoted = text.starts_with('"');
        if (quoted) text.remove_prefix(1);
        const std::size_t end = std::min(text.find(quoted ? '"' : ' '), text.size());
        found[key] = std::string(text.substr(0, end));
        text.remove_prefix(std::min(end + (quoted ? 1 : 0), text.size()));
    }
    return found;
}

std::string value(const Attributes& all, std::string_view key, std::string_view otherwise) {
    const auto found = all.find(key);
    return found == all.end() ? std::string(otherwise) : found->second;
}

/// As Liquibase calls the databases: `dbms:postgresql,!mysql`.
bool is_for(const std::string& dbms, model::Product product) {
    if (dbms.empty() || dbms == "all") return true;
    std::string own(model::to_string(product));
    if (product == model::Product::postgres) own = "postgresql";
    const std::string padded = ',' + dbms + ',';
    if (padded.find(",!" + own + ',') != std::string::npos) return false;
    return padded.find(',' + own + ',') != std::string::npos || padded.find(",!") != std::string::npos;
}

class Reader {
  public:
    Reader(const File& file, model::Product product) : file_(file), product_(product) {}

    Migrations read() {
        for (const std::string_view line : lines(file_.text))
            take(line);
        finish();
        return std::move(all_);
    }

  private:
    void take(std::string_view line) {
        if (const auto rest = after_comment(line, "changeset ")) return begin(*rest);
        if (after_comment(line, "liquibase formatted sql") || after_comment(line, "comment")) return;
        if (const auto rest = after_comment(line, "rollback")) return rollback(*rest);
        for (const char* word : {"preconditions", "precondition-", "property ", "include"})
            if (after_comment(line, word))
                cannot_import(file_.path, "Liquibase's `--" + std::string(trimmed(word)) + '`',
                              "take it out, or write it as SQL");
        if (trimmed(line) == "/* liquibase rollback") return void(in_rollback_ = true);
        if (in_rollback_ && trimmed(line) == "*/") return void(in_rollback_ = false);
        if (in_rollback_) return add_line(current_.downgrade, line);
        if (active_) add_line(current_.upgrade, line);
    }

    void begin(std::string_view text) {
        finish();
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string name(text.substr(0, blank));
        options_ = attributes(text.substr(blank));
        active_ = true;
        current_ = {name,      {}, name.substr(name.find(':') + 1),
                    {},        {}, value(options_, "runInTransaction", "true") != "false",
                    file_.path};
    }

    void rollback(std::string_view sql) {
        if (sql.empty() || sql == "empty" || sql == "not required") return;
        add_line(current_.downgrade, std::string(sql) + '\n');
    }

    void finish() {
        if (!active_) return;
        active_ = false;
        if (!is_for(value(options_, "dbms", ""), product_)) return;
        if (value(options_, "splitStatements", "true") == "false")
            for (Segment& segment : current_.upgrade)
                segment.is_statement = true;
        else
            current_.upgrade = split(current_.upgrade, value(options_, "endDelimiter", ";"));
        all_.push_back(std::move(current_));
    }

    /// At a delimiter of the changeset's own.
    static Sql split(const Sql& sql, const std::string& delimiter) {
        if (delimiter == ";" || delimiter.empty()) return sql;
        Sql found;
        for (const Segment& segment : sql) {
            std::string_view rest = segment.sql;
            while (!trimmed(rest).empty()) {
                const std::size_t end = std::min(rest.find(delimiter), rest.size());
                found.push_back({std::string(rest.substr(0, end)), true});
                rest.remove_prefix(std::min(end + delimiter.size(), rest.size()));
            }
        }
        return found;
    }

    const File& file_;
    model::Product product_;
    Migrations all_;
    Migration current_;
    Attributes options_;
    bool active_ = false;
    bool in_rollback_ = false;
};

bool is_formatted(const File& file) {
    const std::vector<std::string_view> all = lines(file.text);
    return !all.empty() && after_comment(all.front(), "liquibase formatted sql").has_value();
}

bool is(const std::vector<File>& files) {
    return std::any_of(files.begin(), files.end(), is_formatted);
}

Migrations read(const std::vector<File>& files, model::Product product) {
    Migrations all;
    for (const File& file : files) {
        if (!is_formatted(file)) continue;
        Migrations some = Reader(file, product).read();
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace

const Tool& liquibase() {
    static constexpr Tool tool{"liquibase", is, read, "SELECT AUTHOR, ID FROM DATABASECHANGELOG", true};
    return tool;
}

}  // namespace schemac::cli::import
