// Commands of the project's own, before and after.
#include <catch2/catch.hpp>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

TEST_CASE("hooks read what is run; one that fails before it stops it", "[migrate][E0825]") {
    const Folder folder;
    const std::string config = "targets = [\"sqlite:3.40\"]\n[environments.dev]\nurl = \"sqlite:app.db\"\n[hooks]\n";
    folder.write("schemac.toml", config +
                                     "post_write = \"sed -i 's/CREATE TABLE/create table/' {file}\"\n"
                                     "before_upgrade = \"cat > before.json; echo saved\"\n"
                                     "after_upgrade = \"cat > after.json\"\n");
    folder.write("schema/a.schema", "table users {\n  id  bigint  primary key;\n}\n");
    const Said said = run({"diff", "-m", "one"}, folder.path());
    INFO(said.err);
    REQUIRE(said.exit == 0);
    CHECK(folder.read(said.out.substr(0, said.out.size() - 1)).find("create table users") != std::string::npos);
    CHECK(run({"diff"}, folder.path()).err.find("no difference") != std::string::npos);
    const Said upgraded = run({"upgrade"}, folder.path());
    INFO(upgraded.err);
    CHECK(upgraded.exit == 0);
    CHECK(upgraded.err.find("saved\n") != std::string::npos);
    CHECK(upgraded.out.empty());
    CHECK(folder.read("before.json").find("\"message\": \"one\"") != std::string::npos);
    CHECK(folder.read("before.json") == folder.read("after.json"));
    folder.write("schemac.toml", config + "before_upgrade = \"exit 3\"\n");
    const Said refused = run({"downgrade", "base", "--allow", "data-loss"}, folder.path());
    CHECK(refused.exit == 1);
    CHECK(refused.err.find("error[E0825]: the hook `before_upgrade` failed: it ended with 3") != std::string::npos);
    CHECK(run({"current"}, folder.path()).out.find("one  (head)") != std::string::npos);
}
