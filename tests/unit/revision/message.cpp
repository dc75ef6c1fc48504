// What a revision is called when nobody said.
#include "emit/revision/message.h"

#include <catch2/catch.hpp>

using namespace schemac;

namespace {

model::Table table(const std::string& name) {
    model::Table made;
    made.name = {"public", name};
    return made;
}

diff::AlterTable altered(diff::TableChange change) {
    return {table("users"), table("users"), {std::move(change)}};
}

}  // namespace

TEST_CASE("a message comes from the changes") {
    model::Column email;
    email.name = "email";
    CHECK(emit::revision::message({altered(diff::AddColumn{email, {}})}) == "add email to users");
    CHECK(emit::revision::message({altered(diff::DropColumn{email, {}})}) == "drop email from users");
    CHECK(emit::revision::message({altered(diff::RenameColumn{"a", "b"})}) == "rename a to b in users");
    CHECK(emit::revision::message({diff::CreateTable{table("a")}, diff::DropTable{table("b")}}) ==
          "create a and drop b");
    CHECK(emit::revision::message({diff::CreateTable{table("a")}, diff::CreateTable{table("b")},
                                   diff::CreateTable{table("c")}}) == "create a and 2 more changes");
    CHECK(emit::revision::message({diff::AlterTable{
              table("users"), table("users"), {diff::RenameColumn{"a", "b"}, diff::DropColumn{email, {}}}}}) ==
          "rename a to b in users and drop email from users");
    CHECK(emit::revision::message({diff::RenameTable{table("a"), {"public", "b"}}}) == "rename a to b");
}

TEST_CASE("a slug is safe in a file's name") {
    CHECK(emit::revision::slug("Add e-mail, to \"users\"!") == "add_e_mail_to_users");
    CHECK(emit::revision::slug("../../etc") == "etc");
    CHECK(emit::revision::slug("é") == "revision");
    CHECK(emit::revision::slug(std::string(200, 'a')).size() == 60);
}
