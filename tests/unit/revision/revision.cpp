// Revision files: what they say, that they are read as they were written, and that an edit shows.
#include "emit/revision/revision.h"

#include <catch2/catch.hpp>

#include "compiler/source/failure.h"
#include "emit/revision/hash.h"
#include "tests/unit/report/fake_writer.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using emit::revision::Revision;

namespace {

Revision made(std::string message = "add email to users", std::string revises = "",
              std::string date = "2026-01-14T10:00Z") {
    Revision draft;
    draft.message = std::move(message);
    if (!revises.empty()) draft.revises = {std::move(revises)};
    draft.date = std::move(date);
    draft.target = "postgres:15.4";
    const test::FakeWriter writer;
    const plan::Plan up = test::sample_plan();
    const plan::Plan down{up.target, {test::drop_column()}};
    return emit::revision::make(draft, {up, down}, writer);
}

}  // namespace

TEST_CASE("SHA-256 is SHA-256") {  // FIPS 180-2, appendix B.1
    CHECK(emit::revision::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a revision's file is read from top to bottom") {
    const std::string text = emit::revision::write(made());
    CHECK(text.starts_with("-- add email to users\n--\n-- schemac:revision "));
    CHECK(text.find("-- schemac:target postgres:15.4\n-- schemac:date 2026-01-14T10:00Z\n") != std::string::npos);
    CHECK(text.find("-- upgrade, 4 steps: 3 expand, 1 contract\n--   1. create table a\n") != std::string::npos);
    CHECK(text.find("--      data-loss: the values of column users.fax are lost\n") != std::string::npos);
    CHECK(text.find("-- going back loses data\n--   - not brought back: ") != std::string::npos);
    CHECK(text.find("-- schemac:upgrade\n-- schemac:transaction\n-- schemac:step 1 expand\n-- create table a\nRUN "
                    "create table a;\n") != std::string::npos);
    CHECK(text.find("-- schemac:outside\n-- schemac:step 3 expand\n") != std::string::npos);
    CHECK(text.find("\n-- schemac:hazard data-loss: the values of column users.fax are lost\n-- alter table users: ") !=
          std::string::npos);
    CHECK(text.find("-- schemac:precondition no NULL in users.email\n--   SELECT 'no NULL in users.email';\n") !=
          std::string::npos);
}

TEST_CASE("a revision is read as it was written") {
    Revision revision = made("why: é", "00000000");
    revision.depends_on = {"aaaaaaaa", "bbbbbbbb"};
    revision.branch = "eu";
    const Revision again = emit::revision::read(emit::revision::write(revision), "x.sql");
    CHECK(again.id == revision.id);
    CHECK(again.revises == std::vector<std::string>{"00000000"});
    CHECK(again.depends_on == revision.depends_on);
    CHECK(again.branch == "eu");
    CHECK(again.message == revision.message);
    CHECK(again.target == revision.target);
    CHECK(again.date == revision.date);
    CHECK(again.upgrade == revision.upgrade);
    CHECK(again.downgrade == revision.downgrade);
    CHECK(emit::revision::checksum_of(again) == again.checksum);
    CHECK(emit::revision::is_revision(emit::revision::write(revision)));
}

TEST_CASE("an id is a hash of what the revision says and follows, and of nothing else") {
    CHECK(made().id.size() == 8);
    CHECK(made().id == made("add email to users", "", "2027-07-07T00:00Z").id);
    CHECK(made().id != made("another").id);
    CHECK(made().id != made("add email to users", "00000000").id);
}

TEST_CASE("an edit by hand shows in the hashes") {
    std::string text = emit::revision::write(made());
    const std::string upgrade = emit::revision::upgrade_hash(made());
    text.insert(text.find("RUN create table b"), "RUN something else;\n");
    const Revision edited = emit::revision::read(text, "x.sql");
    CHECK(emit::revision::upgrade_hash(edited) != upgrade);
    CHECK(emit::revision::checksum_of(edited) != edited.checksum);
}

TEST_CASE("a file is called by date, id and message") {
    const Revision revision = made();
    CHECK(emit::revision::file_stem(revision) == "20260114T1000_" + revision.id + "_add_email_to_users");
}

TEST_CASE("what is no revision is an error", "[E0634]") {
    const auto error = test::failure_of([] { emit::revision::read("create table t (a int);", "x.sql"); });
    REQUIRE(error);
    CHECK(error->where == "x.sql");
    CHECK_THROWS_WITH(emit::revision::read("-- schemac:upgrade\n-- schemac:downgrade\n", "x.sql"),
                      Catch::Contains("lacks"));
    std::string text = emit::revision::write(made());
    text.insert(0, "-- schemac:revisoin x\n");
    CHECK_THROWS_WITH(emit::revision::read(text, "x.sql"), Catch::Contains("`-- schemac:revisoin` is not known"));
    CHECK_FALSE(emit::revision::is_revision("-- schemac: a script\nBEGIN;"));
}
