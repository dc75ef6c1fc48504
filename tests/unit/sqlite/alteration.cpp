// Which changes SQLite makes in place, held against SQLite itself: what is said to be possible, is; and what isn't,
// SQLite refuses.
#include <catch2/catch.hpp>

#include "compiler/dialect/dialect.h"
#include "emit/sql/sqlite/writer.h"
#include "tests/unit/sqlite/file.h"

namespace {

using namespace schemac;

/// The only table that a statement makes, with the last column's definition as given.
model::Table table_with(const std::string& column) {
    return test::File("CREATE TABLE t (a int, " + column + ")").read().schema.tables[0];
}

bool adds_in_place(const std::string& column) {
    const model::Table to = table_with(column);
    const auto dialect = dialect::make({model::Product::sqlite, {3, 40, 0}});
    return dialect->alters_in_place(to, to, diff::AddColumn{to.columns[1], std::nullopt});
}

/// What SQLite says to it, on a table with a row.
bool sqlite_adds(const std::string& column) {
    test::File file("CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
    return file.attempt("ALTER TABLE t ADD COLUMN " + column).empty();
}

}  // namespace

TEST_CASE("sqlite: columns are added in place where SQLite can") {
    for (const char* column :
         {"b", "b int", "b text DEFAULT 'x'", "b int DEFAULT -1", "b int NOT NULL DEFAULT 0", "b text COLLATE nocase",
          "b int AS (a + 1)", "b int DEFAULT null", "b DEFAULT x'00'", "b DEFAULT true", "b NOT NULL DEFAULT 1.5e3"}) {
        INFO(column);
        CHECK(adds_in_place(column));
        CHECK(sqlite_adds(column));
    }
}

TEST_CASE("sqlite: columns that SQLite can't add are a rebuild") {
    for (const char* column : {"b int NOT NULL", "b int NOT NULL DEFAULT NULL", "b DEFAULT CURRENT_TIMESTAMP",
                               "b DEFAULT (1 + random())", "b int AS (a + 1) STORED"}) {
        INFO(column);
        CHECK_FALSE(adds_in_place(column));
        CHECK_FALSE(sqlite_adds(column));
    }
}

TEST_CASE("sqlite: columns that others of the table need are not dropped in place") {
    const test::File file("CREATE TABLE t (a int, b int, c int AS (a + 1), d int, CHECK (b > 0))");
    const model::Table table = file.read().schema.tables[0];
    const auto drops = [&](std::size_t column, model::Version version) {
        const auto dialect = dialect::make({model::Product::sqlite, version});
        return dialect->alters_in_place(table, table, diff::DropColumn{table.columns[column], std::nullopt});
    };
    CHECK_FALSE(drops(0, {3, 40, 0}));
    CHECK_FALSE(drops(1, {3, 40, 0}));
    CHECK(drops(2, {3, 40, 0}));
    CHECK(drops(3, {3, 40, 0}));
    CHECK_FALSE(drops(3, {3, 34, 0}));
}
