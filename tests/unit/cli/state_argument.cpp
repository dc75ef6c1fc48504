// Either side of a comparison takes any state: what a text means, from what it is and what lies on the disk there.
#include "tools/schemac/state/argument.h"

#include <catch2/catch.hpp>

#include "emit/revision/revision.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using cli::parse_state;
using Form = cli::StateArgument::Form;

using test::Folder;

namespace {

std::string code_of(const std::string& text) {
    const auto error = test::failure_of([&] { parse_state(text); });
    return error ? error->code : "";
}

std::string a_revision() {
    emit::revision::Revision revision;
    revision.id = "3f9c2a1b";
    revision.target = "sqlite:3.40";
    revision.checksum = "x";
    revision.message = "first";
    return emit::revision::write(revision);
}

}  // namespace

TEST_CASE("`empty` is nothing, and a URL is a database whose password isn't shown") {
    CHECK(parse_state("empty").form == Form::empty);
    const cli::StateArgument live = parse_state("postgres://u:secret@h/d");
    CHECK(live.form == Form::live);
    CHECK(live.name == "postgres://u:***@h/d");
    CHECK(parse_state("sqlite:a.db").form == Form::live);
}

TEST_CASE("a file is what its ending says", "[E0611]") {
    const Folder folder;
    CHECK(parse_state(folder.write("a.schema", "")).form == Form::language);
    CHECK(parse_state(folder.write("a.json", "")).form == Form::snapshot);
    CHECK(parse_state(folder.write("a.sql", "create table t (a int);")).form == Form::sql);
    CHECK(code_of(folder.write("a.db", "")) == "E0611");
    CHECK(code_of(folder.write("a.txt", "")) == "E0611");
}

TEST_CASE("a folder is what it holds; its files come in one order", "[E0612][E0613]") {
    const Folder folder;
    folder.write("s/b.schema", "");
    folder.write("s/a/c.schema", "");
    const cli::StateArgument schema = parse_state(folder / "s");
    CHECK(schema.form == Form::language);
    CHECK(schema.files == std::vector<std::string>{folder / "s/a/c.schema", folder / "s/b.schema"});
    folder.write("q/1.sql", "");
    CHECK(parse_state(folder / "q").form == Form::sql);
    folder.write("q/1.schema", "");
    CHECK(code_of(folder / "q") == "E0613");
    folder.write("e/readme.txt", "");
    CHECK(code_of(folder / "e") == "E0612");
}

TEST_CASE("a folder of revisions is its newest state, or the one behind `@`; so is a revision's file") {
    const Folder folder;
    const std::string file = folder.write("r/20260114T1000_3f9c2a1b_first.sql", a_revision());
    CHECK(parse_state(folder / "r").form == Form::revisions);
    CHECK(parse_state(folder / "r").revision.empty());
    CHECK(parse_state(folder / "r@3f9c").revision == "3f9c");
    CHECK(parse_state(folder / "r@3f9c").folder == folder / "r");
    CHECK(parse_state(file).form == Form::revisions);
    CHECK(parse_state(file).revision == "3f9c2a1b");
}

TEST_CASE("what isn't there is an error that shows no password") {
    CHECK(code_of("no/such/place") == "E0610");
    CHECK(code_of("oracle://u:secret@h/d") == "E0501");
}
