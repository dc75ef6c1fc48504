// PostgreSQL: privileges, made comparable and written.
#include <catch2/catch.hpp>

#include "compiler/dialect/dialect.h"
#include "emit/sql/postgres/text.h"
#include "emit/sql/postgres/writer.h"

using namespace schemac;
using Words = std::vector<std::string>;

namespace {

model::Privilege on_users(const std::string& role, Words granted, Words grantable = {}, Words revoked = {}) {
    model::Privilege privilege;
    privilege.object = id_of(model::Kind::table, {"public", "users"});
    privilege.grantee = role;
    privilege.granted = std::move(granted);
    privilege.grantable = std::move(grantable);
    privilege.revoked = std::move(revoked);
    return privilege;
}

emit::sql::Statements written(const model::Privilege& from, const model::Privilege& to) {
    return emit::sql::postgres::make({model::Product::postgres, {15, 0, 0}})
        ->statements(diff::AlterPrivilege{from, to});
}

std::vector<model::Privilege> canonical(std::vector<model::Privilege> privileges) {
    const auto dialect = dialect::make({model::Product::postgres, {15, 0, 0}}, {{"current_user", "me"}});
    model::State state;
    state.schema.privileges = std::move(privileges);
    state.origins[id_of(model::Kind::table, {"public", "users"})] = {};
    dialect->canonicalise(state);
    return state.schema.privileges;
}

}  // namespace

TEST_CASE("only the rights that differ are granted or revoked", "[postgres][privilege]") {
    CHECK(written(on_users("app", {"insert", "select"}), on_users("app", {"select", "update"})) ==
          emit::sql::Statements{"REVOKE INSERT ON TABLE public.users FROM app",
                                "GRANT UPDATE ON TABLE public.users TO app"});
    CHECK(written(on_users("app", {"select"}), on_users("app", {}, {"select"})) ==
          emit::sql::Statements{"GRANT SELECT ON TABLE public.users TO app WITH GRANT OPTION"});
    CHECK(written(on_users("app", {}, {"select"}), on_users("app", {"select"})) ==
          emit::sql::Statements{"REVOKE GRANT OPTION FOR SELECT ON TABLE public.users FROM app"});
    CHECK(written(on_users("me", {}, {}, {"delete"}), on_users("me", {})) ==
          emit::sql::Statements{"GRANT DELETE ON TABLE public.users TO me"});
}

TEST_CASE("what a new object allows anyway is no privilege", "[postgres][privilege]") {
    CHECK(canonical({on_users("me", {"all"})}).empty());
    CHECK(canonical({on_users("app", {}, {}, {"select"})}).empty());
    CHECK(canonical({on_users("", {}, {}, {"select"})}).empty());
    const auto kept = canonical({on_users("me", {}, {}, {"insert"})});
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().revoked == Words{"insert"});
}

TEST_CASE("all is spelled out", "[postgres][privilege]") {
    const auto all = canonical({on_users("app", {"all"})});
    REQUIRE(all.size() == 1);
    CHECK(all.front().granted == Words{"delete", "insert", "references", "select", "trigger", "truncate", "update"});
}

TEST_CASE("a list compared with a varchar column is written so that it comes out the same", "[postgres][emit]") {
    using emit::sql::postgres::reproducible;
    CHECK(reproducible("((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))") ==
          "(status = ANY (ARRAY['a'::character varying, 'b'::character varying]))");
    CHECK(reproducible("((o.\"S t\")::text <> ALL ((ARRAY['a'::character varying])::text[])) AND (n > 0)") ==
          "(o.\"S t\" <> ALL (ARRAY['a'::character varying])) AND (n > 0)");
    const std::string call = "(lower((status)::text) = ANY ((ARRAY['a'::character varying])::text[]))";
    CHECK(reproducible(call) == call);
    const std::string texts = "((status)::text = ANY (ARRAY['a'::text]))";
    CHECK(reproducible(texts) == texts);
}
