// What policy says of running revisions: the way back loses data, and databases that were changed by hand.
#include <catch2/catch.hpp>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

const std::string first = "table users {\n  id  bigint  primary key;\n}\n";

/// Two revisions on a database; the second one's way back drops a column.
void begin(const Folder& folder, const std::string& more = "") {
    folder.write("schemac.toml", "targets = [\"sqlite:3.40\"]\n[environments.dev]\nurl = \"sqlite:app.db\"\n" + more);
    folder.write("schema/main.schema", first);
    CHECK(run({"diff", "-m", "first"}, folder.path(), {{"SOURCE_DATE_EPOCH", "1768384800"}}).exit == 0);
    folder.write("schema/main.schema", "table users {\n  id  bigint  primary key;\n  name  text;\n}\n");
    CHECK(run({"diff", "-m", "second"}, folder.path(), {{"SOURCE_DATE_EPOCH", "1768384860"}}).exit == 0);
    CHECK(run({"upgrade"}, folder.path()).exit == 0);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a downgrade that loses data is refused until it is allowed", "[migrate]") {
    const Folder folder;
    begin(folder);
    const Said refused = run({"downgrade", "-1"}, folder.path());
    CHECK(refused.exit == 3);
    CHECK(has(refused.err,
              "refused by policy:\n  data-loss: the values of column users.name are lost\n"
              "to allow it: --allow data-loss\nnothing was run\n"));
    CHECK(run({"downgrade", "-1", "--dry-run"}, folder.path()).exit == 3);
    const Said printed = run({"downgrade", "head-1", "--sql"}, folder.path());
    CHECK(printed.exit == 3);
    CHECK(has(printed.out, "DROP COLUMN"));
    CHECK(run({"downgrade", "-1", "--allow", "drift"}, folder.path()).exit == 3);
    CHECK(run({"downgrade", "-1", "--allow", "data-loss"}, folder.path()).exit == 0);
    CHECK(run({"upgrade"}, folder.path()).exit == 0);
    CHECK(run({"downgrade", "base", "--allow", "all"}, folder.path()).exit == 0);
}

TEST_CASE("schemac.toml allows what it allows everywhere, and words are the same everywhere", "[migrate][E0415]") {
    const Folder folder;
    begin(folder, "[policy]\nallow = [\"data-loss\", \"drift\"]\n");
    test::make_sqlite(folder / "app.db", "ALTER TABLE users ADD COLUMN fax text");
    CHECK(run({"downgrade", "-1"}, folder.path()).exit == 0);
    for (const char* command : {"upgrade", "apply", "plan"}) {
        const Said said = run({command, "--allow", "data-lose"}, folder.path());
        CHECK(said.exit == 1);
        CHECK(has(said.err, "error[E0415]: no hazard `data-lose`"));
        CHECK(has(said.err, "did you mean `data-loss`?"));
    }
    CHECK(has(run({"explain", "drift"}, folder.path()).out, "drift: what revisions are about to touch"));
}
