// Revision files read whole: parts, steps, preconditions, statements, each with its line.
#include "migrate/revision/script.h"

#include <catch2/catch.hpp>

#include "migrate/revision/read.h"
#include "migrate/revision/stage.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using migrate::Part;
using migrate::Script;

namespace {

Script read(const std::string& text, model::Product product = model::Product::postgres) {
    return migrate::read_script(text, product, "x.sql", 10);
}

std::vector<std::string> statements(const Script& script) {
    std::vector<std::string> all;
    for (const Part& part : script)
        for (const migrate::Step& step : part.steps)
            for (const migrate::Statement& statement : step.statements)
                all.push_back(statement.sql);
    return all;
}

}  // namespace

TEST_CASE("a script is cut up by its directives", "[migrate]") {
    const Script script = read(
        "-- schemac:session\nSET a = 1;\n\n"
        "-- schemac:transaction\n-- schemac:step 1\n-- create t\nCREATE TABLE t (a int);\n"
        "-- schemac:step 2\n-- alter t\n-- schemac:precondition no NULL\n--   SELECT 1 FROM t\n--   WHERE a IS NULL;\n"
        "ALTER TABLE t ADD b int;\nALTER TABLE t ADD c int;\n"
        "-- schemac:outside\n-- schemac:step 3\nVACUUM t;\n");
    REQUIRE(script.size() == 3);
    CHECK(script[0].kind == Part::Kind::session);
    CHECK(script[1].kind == Part::Kind::transaction);
    CHECK(script[2].kind == Part::Kind::outside);
    REQUIRE(script[1].steps.size() == 2);
    const migrate::Step& second = script[1].steps[1];
    CHECK(second.number == 2);
    CHECK(second.text == "alter t");
    REQUIRE(second.preconditions.size() == 1);
    CHECK(second.preconditions[0].text == "no NULL");
    CHECK(second.preconditions[0].query.sql == "SELECT 1 FROM t\nWHERE a IS NULL");
    REQUIRE(second.statements.size() == 2);
    CHECK(second.statements[0].sql == "ALTER TABLE t ADD b int");
    CHECK(second.statements[0].line == 22);
    CHECK(second.statements[1].line == 23);
}

TEST_CASE("a step may say its stage, and its hazards", "[migrate]") {
    const Script script = read(
        "-- schemac:step 1 migrate\n-- schemac:hazard data-loss: all of it\n-- clear t\nDELETE FROM t;\n"
        "-- schemac:step 2\nSELECT 1;\n");
    REQUIRE(script[0].steps.size() == 2);
    const migrate::Step& first = script[0].steps[0];
    CHECK(first.text == "clear t");
    CHECK(migrate::stage_of(first) == plan::Stage::migrate);
    REQUIRE(first.hazards.size() == 1);
    CHECK(first.hazards[0].code == plan::Hazard::Code::data_loss);
    CHECK(first.hazards[0].sentence == "all of it");
    CHECK(migrate::stage_of(script[0].steps[1]) == plan::Stage::contract);
}

TEST_CASE("a script by hand needs no directives", "[migrate]") {
    const Script script = read("UPDATE t SET a = 1;\n-- why\nUPDATE t SET b = ';';\n");
    REQUIRE(script.size() == 1);
    CHECK(script[0].kind == Part::Kind::transaction);
    CHECK(statements(script) == std::vector<std::string>{"UPDATE t SET a = 1", "UPDATE t SET b = ';'"});
    CHECK(read("\n\n").empty());
    CHECK(statements(read("-- schemac:transaction\n-- only this\n")).empty());
}

TEST_CASE("statements end where their server says that they do", "[migrate]") {
    const std::string function = "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $x$ SELECT ';'; SELECT 1; $x$";
    CHECK(statements(read(function + ";\nSELECT 1;")) == std::vector<std::string>{function, "SELECT 1"});
    const std::string trigger = "CREATE TRIGGER a AFTER INSERT ON t BEGIN UPDATE t SET a = 1; DELETE FROM t; END";
    CHECK(statements(read(trigger + ";\nSELECT 1;", model::Product::sqlite)) ==
          std::vector<std::string>{trigger, "SELECT 1"});
    const std::string procedure = "CREATE PROCEDURE p() BEGIN SELECT 1; IF 1 THEN SELECT 2; END IF; END";
    CHECK(statements(read(procedure + ";\nSELECT 1;", model::Product::mysql)) ==
          std::vector<std::string>{procedure, "SELECT 1"});
    CHECK(statements(read("DELIMITER //\n" + procedure + "//\nDELIMITER ;\nSELECT 1;", model::Product::mariadb)) ==
          std::vector<std::string>{procedure, "SELECT 1"});
}

TEST_CASE("a marked statement is taken whole", "[migrate]") {
    const Script script =
        read("-- schemac:step 1\n-- schemac:statement\nBEGIN ATOMIC a; b; END;\n-- schemac:statement\n\nSELECT 1;\n",
             model::Product::mysql);
    CHECK(statements(script) == std::vector<std::string>{"BEGIN ATOMIC a; b; END", "SELECT 1"});
    CHECK(script[0].steps[0].statements[1].line == 15);
}

TEST_CASE("a script that can't be read is an error with its line", "[migrate][E0820]") {
    const auto error = [](const std::string& text) {
        const auto found = test::failure_of([&] { read(text); });
        return found ? found->where + ": " + found->message : "";
    };
    CHECK(error("\n-- schemac:stpe 1\n") == "x.sql:11: `-- schemac:stpe` is not known in a script");
    CHECK(error("-- schemac:step one\n") == "x.sql:10: a step has a number: `step 3`");
    CHECK(error("-- schemac:step 1 later\n") ==
          "x.sql:10: `later` is no stage: `step 3 expand`, `migrate` or `contract`");
    CHECK(error("-- schemac:step 1\n-- schemac:hazard fire: x\n") == "x.sql:11: `fire` is no hazard");
    CHECK(error("-- schemac:step 2\nA;\n-- schemac:step 2\nB;\n") == "x.sql:12: step 2 does not come after step 2");
    CHECK(error("-- schemac:statement\n-- schemac:step 2\n").starts_with("x.sql:11: no statement follows"));
    CHECK(error("SELECT 'a;\n").starts_with("x.sql:10: unterminated"));
}
