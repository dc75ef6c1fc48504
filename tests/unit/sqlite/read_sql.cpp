// What the model knows of SQL files for SQLite.
#include <catch2/catch.hpp>

#include "compiler/source/diagnostics.h"
#include "introspect/read.h"
#include "tests/unit/support/codes.h"

namespace {

using namespace schemac;

struct Result {
    model::State state;
    std::vector<std::string> codes;
    source::Sources sources;
};

void read(Result& result, const std::string& sql) {
    source::Diagnostics sink;
    const auto id = result.sources.add("schema.sql", sql).id();
    result.state = introspect::sqlite::read_sql(result.sources, {id}, *model::parse_target("sqlite"), sink);
    test::saw(sink);
    for (const source::Diagnostic& diagnostic : sink.sorted())
        result.codes.push_back(diagnostic.code + " " + std::string(result.sources.text(diagnostic.span)));
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("sqlite files: statements may stand in any order") {
    Result result;
    read(result,
         "CREATE INDEX i ON t (a); CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; END;"
         "BEGIN; CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b int; COMMIT;");
    CHECK(result.codes == Codes{});
    REQUIRE(result.state.schema.tables.size() == 1);
    CHECK(result.state.schema.tables[0].columns.size() == 2);
    CHECK(result.state.schema.tables[0].indexes.size() == 1);
    CHECK(result.state.schema.triggers.size() == 1);
    const auto origin = result.state.origins.at(id_of(result.state.schema.tables[0]));
    CHECK(result.sources.text(origin) == "CREATE TABLE t (a int)");
}

TEST_CASE("sqlite files: rows and settings are skipped with a word", "[W0651]") {
    Result result;
    read(result, "PRAGMA foreign_keys = ON; CREATE TABLE t (a); INSERT INTO t VALUES (';'); CREATE TEMP TABLE x (a);");
    CHECK(result.codes ==
          Codes{"W0651 PRAGMA foreign_keys = ON", "W0651 INSERT INTO t VALUES (';')", "W0651 CREATE TEMP TABLE x (a)"});
    CHECK(result.state.schema.tables.size() == 1);
}

TEST_CASE("sqlite files: what can't be done is an error at its place", "[E0651][E0652][E0653]") {
    Result result;
    read(result, "CREATE TABLE t (a;\nCREATE INDEX i ON nowhere (a);\n.load x\nATTACH 'a' AS b;\nCREATE TABLE u (a)");
    CHECK(result.codes == Codes{"E0651 CREATE TABLE t (a", "E0651 CREATE INDEX i ON nowhere (a)", "E0652 .load x",
                                "E0653 ATTACH 'a' AS b"});
    CHECK(result.state.schema.tables.size() == 1);
}
