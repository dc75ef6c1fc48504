// Revisions on several databases.
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

const std::string revision =
    "-- one\n-- schemac:revision aa\n-- schemac:target sqlite:3.40\n-- schemac:message one\n"
    "-- schemac:checksum sha256:0\n-- schemac:upgrade\nCREATE TABLE t (a int);\n-- schemac:downgrade\nDROP TABLE t;\n";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("all databases of an environment, or of a pattern, one process each", "[migrate][E0420][E0828]") {
    const Folder folder;
    folder.write("migrations/sqlite/1_aa.sql", revision);
    folder.write("schemac.toml", "[environments.all]\nurl = [\"sqlite:a.db\", \"sqlite:b.db\", \"sqlite:c.db\"]\n");
    const Said ask = run({"upgrade"}, folder.path());
    CHECK(ask.exit == 1);
    CHECK(has(ask.err, "error[E0420]"));
    CHECK(has(ask.err, "`--all`"));
    const Said done = run({"upgrade", "--all", "-j", "2"}, folder.path());
    CHECK(done.exit == 0);
    CHECK(has(done.err, "sqlite:b.db: upgrade aa: one\n"));
    CHECK(has(done.err, "  done       sqlite:a.db\n  done       sqlite:b.db\n  done       sqlite:c.db\n"));
    CHECK(has(run({"current"}, folder.path()).out, "sqlite:c.db:\naa  one  (head)\n"));
    const Said back = run({"downgrade", "base", "--all", "--url", "sqlite:*.db"}, folder.path());
    CHECK(back.exit == 0);
    CHECK(has(back.err, "  done       sqlite:c.db\n"));
    CHECK(has(run({"upgrade", "--all", "--url", "sqlite:none*.db"}, folder.path()).err,
              "error[E0828]: no database matches `sqlite:none*.db`"));
}

TEST_CASE("one that fails stops new ones, and is reported", "[migrate]") {
    const Folder folder;
    folder.write("migrations/sqlite/1_aa.sql", revision);
    folder.write("schemac.toml", "[environments.all]\nurl = [\"sqlite:a.db\", \"sqlite:b.db\", \"sqlite:c.db\"]\n");
    test::make_sqlite(folder / "b.db", "CREATE TABLE t (b int)");
    const Said failed = run({"upgrade", "--all", "--allow", "drift"}, folder.path());
    CHECK(failed.exit == 1);
    CHECK(has(failed.err, "sqlite:b.db: error[E0810]"));
    CHECK(has(failed.err, "  done       sqlite:a.db\n  failed     sqlite:b.db\n  not begun  sqlite:c.db\n"));
    CHECK(has(run({"upgrade", "--all"}, folder.path()).err, "  refused    sqlite:b.db\n"));
}

TEST_CASE("where no more processes can be started, those at work end, and it is said", "[migrate][E0827]") {
    const Folder folder;
    folder.write("migrations/sqlite/1_aa.sql", revision);
    std::string urls;
    for (int number = 0; number < 100; ++number)
        urls += (urls.empty() ? "\"sqlite:" : ", \"sqlite:") + std::to_string(number) + ".db\"";
    folder.write("schemac.toml", "[environments.all]\nurl = [" + urls + "]\n");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
    rlimit few = before;
    few.rlim_cur = 40;
    REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
    const Said said = run({"upgrade", "--all", "-j", "100"}, folder.path());
    REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
    CHECK(said.exit == 1);
    CHECK(has(said.err, "error[E0827]: cannot start a process for each database: Too many open files"));
    CHECK(has(said.err, "  done       sqlite:0.db\n"));
    CHECK(has(said.err, "  not begun  sqlite:99.db\n"));
}
