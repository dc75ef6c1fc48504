// Introspect, SQLite: what plans need to know of the file.
#include <sqlite3.h>

#include <charconv>

#include "compiler/dialect/expression/token.h"
#include "introspect/sqlite/catalog.h"

namespace schemac::introspect::sqlite {
namespace {

/// dbstat reads the whole file, so it is asked only where that takes no time; a larger file's tables are of unknown
/// size, which plans take for large.
constexpr long long small_file = 64LL * 1024 * 1024;

model::Version library_version() {
    const int number = sqlite3_libversion_number();
    return {number / 1'000'000, number / 1'000 % 1'000, number % 1'000};
}

using Ids = std::map<std::string, model::ObjectId>;

Ids ids_of(const model::Schema& schema) {
    Ids ids;
    for (const model::Table& table : schema.tables)
        ids.emplace(dialect::expression::lower(table.name.name), id_of(table));
    return ids;
}

long long file_size(const Database& database) {
    long long bytes = 0;
    database.query("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
                   [&](const Row& row) { bytes = row.number(0); });
    return bytes;
}

/// The first number of `stat` is the number of rows, by the last ANALYZE.
void read_rows(const Database& database, const Ids& ids, model::Facts& facts) {
    database.query("SELECT tbl, stat FROM sqlite_stat1", [&](const Row& row) {
        const auto found = ids.find(dialect::expression::lower(row.text(0)));
        const std::string stat = row.text(1);
        std::uint64_t rows = 0;
        const auto [end, error] = std::from_chars(stat.data(), stat.data() + stat.size(), rows);
        if (found != ids.end() && error == std::errc()) facts.sizes[found->second].rows = rows;
    });
}

void read_bytes(const Database& database, const Ids& ids, model::Facts& facts) {
    database.query("SELECT name, pgsize FROM dbstat WHERE aggregate", [&](const Row& row) {
        const auto found = ids.find(dialect::expression::lower(row.text(0)));
        if (found != ids.end()) facts.sizes[found->second].bytes = static_cast<std::uint64_t>(row.number(1));
    });
}

bool has(const Database& database, const std::string& query) {
    bool found = false;
    database.query(query, [&](const Row&) { found = true; });
    return found;
}

}  // namespace

model::Facts read_facts(const Database& database, const model::Schema& schema) {
    model::Facts facts;
    facts.target = model::Target{model::Product::sqlite, library_version()};
    const long long bytes = file_size(database);
    facts.settings["database_bytes"] = std::to_string(bytes);
    const Ids ids = ids_of(schema);
    if (has(database, "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'")) read_rows(database, ids, facts);
    if (sqlite3_compileoption_used("ENABLE_DBSTAT_VTAB") && bytes <= small_file) read_bytes(database, ids, facts);
    return facts;
}

}  // namespace schemac::introspect::sqlite
