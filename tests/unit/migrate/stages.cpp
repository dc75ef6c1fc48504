// A revision up to a stage, and its backfills from a job of their own.
#include <catch2/catch.hpp>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

const std::string script =
    "-- three stages\n-- schemac:revision aa\n-- schemac:target sqlite:3.40\n-- schemac:message three stages\n"
    "-- schemac:checksum sha256:0\n-- schemac:upgrade\n"
    "-- schemac:transaction\n-- schemac:step 1 expand\n-- add\nCREATE TABLE t (a int, b int);\n"
    "-- schemac:outside\n-- schemac:step 2 migrate\n-- fill\nINSERT INTO t VALUES (1, 2);\n"
    "-- schemac:step 3 migrate\n-- fill more\nINSERT INTO t VALUES (3, 4);\n"
    "-- schemac:transaction\n-- schemac:step 4 expand\nCREATE INDEX i ON t (b);\n"
    "-- schemac:step 5 contract\nALTER TABLE t DROP COLUMN a;\n-- schemac:downgrade\nDROP TABLE t;\n";

Said on(const Folder& folder, std::vector<std::string> words) {
    for (const char* word : {"--url", "sqlite:app.db", "--revisions", "m"})
        words.push_back(word);
    return run(words, folder.path());
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an upgrade stops before a later stage, backfill does its own, and upgrade the rest", "[migrate][E0826]") {
    const Folder folder;
    folder.write("m/1_aa.sql", script);
    test::make_sqlite(folder / "app.db", "");
    const Said early = on(folder, {"backfill"});
    CHECK(early.exit == 1);
    CHECK(has(early.err, "error[E0826]: it isn't time to backfill: step 1 of revision `aa` comes first"));
    const Said expanded = on(folder, {"upgrade", "--until", "expand"});
    CHECK(expanded.exit == 0);
    CHECK(has(expanded.err, "stopped before step 2, since it is of the stage migrate"));
    CHECK(on(folder, {"current"}).out == "aa  (upgrade interrupted, 1 parts of it done)\n");
    const Said filled = on(folder, {"backfill"});
    CHECK(filled.exit == 0);
    CHECK(has(filled.err, "3. fill more"));
    CHECK(has(filled.err, "stopped before step 4, since it is of the stage expand"));
    const Said nothing = on(folder, {"upgrade", "--until", "migrate"});
    CHECK(has(nothing.err, "stopped before step 4, since step 5 of its transaction is of the stage contract"));
    CHECK(on(folder, {"upgrade"}).exit == 0);
    CHECK(on(folder, {"current"}).out == "aa  three stages  (head)\n");
    CHECK(has(on(folder, {"backfill"}).err, "nothing to do"));
}

TEST_CASE("a revision's phase is the stage of its steps", "[migrate]") {
    const Folder folder;
    std::string contract = script;
    contract.insert(contract.find("-- schemac:message"), "-- schemac:phase contract\n");
    for (const char* word : {" expand\n", " migrate\n"})
        for (std::size_t at = contract.find(word); at != std::string::npos; at = contract.find(word))
            contract.replace(at, std::string(word).size(), "\n");
    folder.write("m/1_aa.sql", contract);
    test::make_sqlite(folder / "app.db", "");
    CHECK(has(on(folder, {"upgrade", "--until", "migrate"}).err, "stopped before step 1"));
    CHECK(on(folder, {"upgrade", "--until", "contract"}).exit == 0);
}
