// Dialect, MySQL and MariaDB: the options of tables.
#include <algorithm>
#include <array>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/options.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::dialect::mysql {
namespace {

// https://dev.mysql.com/doc/refman/8.0/en/create-table.html and https://mariadb.com/kb/en/create-table/, "Table
// Options".
constexpr std::array<std::string_view, 32> further{"autoextend_size",    "avg_row_length",    "checksum",
                                                   "compression",        "connection",        "data_directory",
                                                   "delay_key_write",    "encrypted",         "encryption",
                                                   "encryption_key_id",  "ietf_quotes",       "index_directory",
                                                   "insert_method",      "itef_quotes",       "key_block_size",
                                                   "max_rows",           "min_rows",          "pack_keys",
                                                   "page_checksum",      "page_compressed",   "page_compression_level",
                                                   "sequence",           "stats_auto_recalc", "stats_persistent",
                                                   "stats_sample_pages", "storage",           "system_versioning",
                                                   "tablespace",         "transactional",     "union",
                                                   "versioning",         "engine_attribute"};

constexpr std::array<std::string_view, 6> modelled{"engine",     "charset",        "collate",
                                                   "row_format", "auto_increment", "partition by"};

std::string uppered(std::string text) {
    for (char& c : text)
        c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return text;
}

bool is_further(const std::string& key) {
    return std::find(further.begin(), further.end(), key) != further.end();
}

void unknown(const Option& option, source::Diagnostics& sink) {
    std::vector<std::string_view> known(modelled.begin(), modelled.end());
    known.insert(known.end(), further.begin(), further.end());
    sink.report(code::unknown_mysql_option, option.span, option.name, "tables")
        .with_suggestion(source::did_you_mean(option.name, known));
}

void apply_versioning(model::mysql::TablePart& part) {
    part.options["SYSTEM VERSIONING"] = "YES";
}

}  // namespace

void apply_option(const Option& option, model::Table& table, source::Diagnostics& sink) {
    auto& part = model::ensure_part<model::mysql::TablePart>(table.dialect);
    const std::string key = option_key(option);
    const std::string value = option_value(option);
    if (key == "engine") {
        part.engine = value;
    } else if (key == "charset" || key == "character_set" || key == "default_charset" ||
               key == "default_character_set") {
        part.charset = value;
    } else if (key == "collate" || key == "collation" || key == "default_collate") {
        part.collation = value;
    } else if (key == "row_format") {
        part.row_format = value;
    } else if (key == "auto_increment") {
        part.auto_increment = value;
    } else if (key == "partition_by") {
        part.partitioning = "PARTITION BY " + value;
    } else if (key == "system_versioning" || (key == "with" && expression::lower(value) == "system versioning")) {
        apply_versioning(part);
    } else if (is_further(key)) {
        part.options[uppered(key)] = value;
    } else {
        unknown(option, sink);
    }
}

std::vector<Option> options_of(const model::Table& table, const Charsets& charsets) {
    const auto part = model::part_or_default<model::mysql::TablePart>(table.dialect);
    std::vector<Option> options;
    if (!part.engine.empty() && part.engine != "InnoDB") options.push_back(make_option("engine", part.engine));
    if (!part.charset.empty()) options.push_back(make_option("charset", Charsets::canonical_charset(part.charset)));
    if (!part.collation.empty() && part.collation != charsets.default_collation(part.charset))
        options.push_back(make_option("collate", part.collation));
    if (!part.row_format.empty()) options.push_back(make_option("row_format", part.row_format));
    if (!part.auto_increment.empty()) options.push_back(make_option("auto_increment", part.auto_increment));
    for (const auto& [name, value] : part.options)
        options.push_back(name == "SYSTEM VERSIONING" ? make_option("system versioning")
                                                      : make_option(expression::lower(name), value));
    constexpr std::string_view by = "PARTITION BY ";
    if (part.partitioning.starts_with(by))
        options.push_back(make_option("partition by", part.partitioning.substr(by.size())));
    return options;
}

}  // namespace schemac::dialect::mysql
