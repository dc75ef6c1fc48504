// Two branches of a history, and revisions written by hand.
#include <catch2/catch.hpp>

#include "tests/unit/cli/program.h"

using namespace schemac;
using test::Folder;
using test::run;
using test::Said;

namespace {

const std::string one = "table users {\n  id  bigint  primary key;\n  name  text;\n}\n";
const std::string orders = "table orders {\n  id  bigint  primary key;\n}\n";

std::string id_of(const std::string& path) {
    return path.substr(32, 8);
}

/// A revision from the schema as given.
std::string next(const Folder& folder, const std::string& schema, std::vector<std::string> more = {}) {
    folder.write("schema/main.schema", schema);
    more.insert(more.begin(), "diff");
    const Said said = run(more, folder.path(), {{"SOURCE_DATE_EPOCH", "1768384800"}});
    INFO(said.err);
    CHECK(said.exit == 0);
    return said.out;
}

std::string with(const std::string& column) {
    std::string text = one;
    return text.insert(text.find("  name"), column);
}

/// A project whose first revision is followed by two.
Folder& begin(Folder& folder, const std::string& left, const std::string& right) {
    folder.write("schemac.toml", "targets = [\"sqlite:3.40\"]\n[environments.dev]\nurl = \"sqlite:app.db\"\n");
    const std::string first = id_of(next(folder, one));
    next(folder, left);
    next(folder, right, {"--head", first, "--label", "eu", "--allow", "all"});
    return folder;
}

}  // namespace

TEST_CASE("two branches are merged, and the state that they lead to together is computed", "[migrate][E0804][E0819]") {
    Folder folder;
    begin(folder, with("  email  varchar(100);\n"), with("  city  varchar(50);\n") + orders);
    const Said refused = run({"diff"}, folder.path());
    CHECK(refused.err.starts_with("error[E0804]: 2 revisions are followed by no other"));
    CHECK(refused.err.find("schemac merge") != std::string::npos);
    CHECK(run({"upgrade", "eu@head"}, folder.path()).exit == 0);
    const Said merged = run({"merge", "-m", "both"}, folder.path());
    INFO(merged.err);
    REQUIRE(merged.exit == 0);
    CHECK(run({"heads"}, folder.path()).out == id_of(merged.out) + "  both  (head, merge)\n");
    CHECK(run({"upgrade"}, folder.path()).exit == 0);
    folder.write("schema/main.schema", with("  email  varchar(100);\n  city  varchar(50);\n") + orders);
    CHECK(run({"drift", "--env", "dev"}, folder.path()).exit == 0);
    CHECK(run({"diff"}, folder.path()).out.empty());
    CHECK(run({"downgrade", "-1"}, folder.path()).exit == 0);
    CHECK(run({"upgrade"}, folder.path()).exit == 0);
    CHECK(run({"merge"}, folder.path()).err.starts_with("error[E0819]"));
}

TEST_CASE("branches that change the same thing differently say on what", "[migrate][E0823]") {
    Folder folder;
    begin(folder, with("  email  varchar(100);\n"), with("  email  varchar(200);\n"));
    const Said said = run({"merge"}, folder.path());
    CHECK(said.err.starts_with("error[E0823]: the branches can't be merged: both change column users.email"));
    CHECK(run({"heads"}, folder.path()).out.find("label eu") != std::string::npos);
}

TEST_CASE("branches that touch different objects merge by themselves", "[migrate]") {
    Folder folder;
    begin(folder, with("  email  varchar(100);\n"), one + orders);
    folder.write("schema/main.schema", with("  email  varchar(100);\n") + orders);
    const Said merged = run({"merge", "--auto"}, folder.path());
    INFO(merged.err);
    REQUIRE(merged.exit == 0);
    CHECK(merged.out.find("merge_add_email_to_users_and_create_orders") != std::string::npos);
    CHECK(run({"diff"}, folder.path()).out.empty());
    const Said again = run({"merge", "--auto"}, folder.path());
    CHECK(again.exit == 0);
    CHECK(again.err == "migrations/sqlite: nothing to merge\n");
}

TEST_CASE("branches that touch one object, or need what the other drops, wait for a look", "[migrate][E0823]") {
    Folder folder;
    begin(folder, with("  email  varchar(100);\n"), with("  city  varchar(50);\n"));
    const Said both = run({"merge", "--auto"}, folder.path());
    CHECK(both.err.starts_with("error[E0823]: the branches can't be merged: both change table users"));
    CHECK(both.err.find("one branch ends with") != std::string::npos);
    CHECK(run({"merge", "-m", "looked at"}, folder.path()).exit == 0);
    Folder other;
    other.write("schemac.toml", "targets = [\"sqlite:3.40\"]\n");
    const std::string first = id_of(next(other, one + orders));
    next(other, orders, {"--allow", "all"});
    next(other, one + orders + "table items {\n  id  bigint  primary key;\n  user_id  bigint  references users;\n}\n",
         {"--head", first});
    CHECK(run({"merge", "--auto"}, other.path()).err.find("one drops table users, which the other's statements name") !=
          std::string::npos);
}

TEST_CASE("an empty revision is written by hand, and keeps its snapshot while it changes rows only",
          "[migrate][E0632]") {
    Folder folder;
    folder.write("schemac.toml", "targets = [\"sqlite:3.40\"]\n[environments.dev]\nurl = \"sqlite:app.db\"\n");
    next(folder, one);
    std::string path = next(folder, one, {"--empty", "-m", "fill"});
    path.pop_back();
    std::string text = folder.read(path);
    text.insert(text.find("-- schemac:downgrade"),
                "INSERT INTO users VALUES (1, 'a;b');\nUPDATE users SET name = 'x';\n");
    folder.write(path, text);
    CHECK(run({"diff"}, folder.path()).err.find("no difference") != std::string::npos);
    CHECK(run({"upgrade"}, folder.path()).exit == 0);
    CHECK(run({"downgrade", "-1"}, folder.path()).exit == 0);
    text.insert(text.find("INSERT"), "CREATE TABLE more (a int);\n");
    folder.write(path, text);
    CHECK(run({"diff"}, folder.path()).err.starts_with("error[E0632]"));
    CHECK(run({"diff", "--empty"}, folder.path()).exit == 1);
}

TEST_CASE("apply shows, asks and runs, and leaves no history", "[migrate][E0811][E0822]") {
    Folder folder;
    folder.write("schema/main.schema", one);
    folder.write("schemac.toml", "[environments.dev]\nurl = \"sqlite:app.db\"\n");
    test::make_sqlite(folder / "app.db", "CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, fax text);");
    CHECK(run({"apply"}, folder.path()).exit == 3);
    const Said unasked = run({"apply", "--allow", "all"}, folder.path());
    CHECK(unasked.out.find("CREATE TABLE users") != std::string::npos);
    CHECK(unasked.err.starts_with("error[E0822]"));
    CHECK(run({"apply", "--allow", "all", "--yes"}, folder.path()).exit == 0);
    CHECK(run({"plan", "--check"}, folder.path()).exit == 0);
    CHECK(run({"apply", "--yes"}, folder.path()).exit == 0);
    test::make_sqlite(folder / "app.db", "INSERT INTO users VALUES (1, 'a'), (2, 'a')");
    folder.write("schema/main.schema", "table users {\n  id  bigint  primary key;\n  name  text  unique;\n}\n");
    const Said failed = run({"apply", "--yes"}, folder.path());
    CHECK(failed.exit == 1);
    INFO(failed.err);
    CHECK(failed.err.find("error[E0811]") != std::string::npos);
    CHECK(failed.err.find("no two rows of users with the same (name)") != std::string::npos);
    const Said pulled = run({"pull", "--from", "sqlite:app.db"}, folder.path());
    CHECK(pulled.out.find("schemac_") == std::string::npos);
}

TEST_CASE("verify proves revisions, and shows where one is not what its snapshot says", "[migrate]") {
    Folder folder;
    folder.write("schemac.toml", "targets = [\"sqlite:3.40\"]\n");
    next(folder, one);
    std::string path = next(folder, with("  email  varchar(100);\n") + orders);
    path.pop_back();
    const Said good = run({"verify"}, folder.path());
    INFO(good.err);
    CHECK(good.exit == 0);
    CHECK(good.out.find("  up ok  down ok  up ok  ") != std::string::npos);
    CHECK(good.out.find("2 revisions, each as its snapshot says\n") != std::string::npos);
    std::string text = folder.read(path);
    const std::size_t drop = text.find("DROP TABLE orders;");
    REQUIRE(drop != std::string::npos);
    text.replace(drop, 18, "DELETE FROM users;");
    folder.write(path, text);
    const Said bad = run({"verify"}, folder.path());
    CHECK(bad.exit == 2);
    CHECK(bad.out.find("  up ok  down FAILED") != std::string::npos);
    CHECK(bad.out.find("+ table orders") != std::string::npos);
    CHECK(bad.out.find("rows are lost: users had 3 rows, and has 0") != std::string::npos);
}
