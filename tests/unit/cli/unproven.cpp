// Differences that may be none are named.
#include <catch2/catch.hpp>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

Said compare(const std::string& one, const std::string& other) {
    const Folder folder;
    const std::string table = "table t { id integer primary key; }\nview v as $$ ";
    folder.write("one.schema", table + one + " $$;\n");
    folder.write("other.schema", table + other + " $$;\n");
    return run({"plan", "--check", "--dialect", "mysql:8.0", "--from", "one.schema", "--to", "other.schema"},
               folder.path());
}

}  // namespace

TEST_CASE("a view whose query isn't understood is named where its words differ") {
    const Said said = compare("select id from t for update", "select id from t where (id = id) for update");
    CHECK(said.exit == 2);
    CHECK(said.err.find("unproven: the queries of view v differ in their words") != std::string::npos);
    CHECK(compare("select id from t for update", "SELECT id FROM t FOR UPDATE").exit == 0);
}

TEST_CASE("a view whose query is understood is the same or not") {
    CHECK(compare("select * from t", "select t.id as id from t").exit == 0);
    const Said said = compare("select id from t", "select id + 1 as id from t");
    CHECK(said.exit == 2);
    CHECK(said.err.empty());
}
