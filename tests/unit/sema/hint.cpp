// Sema: hints, in the language and in hints files.
#include <catch2/catch.hpp>

#include "compiler/sema/hints.h"
#include "tests/unit/sema/support.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using model::Kind;
using model::ObjectId;
using test::lower;

TEST_CASE("hints are keyed by what they are about, and change nothing else", "[sema]") {
    const auto lowered = lower(R"(enum status renamed from state { open renamed from 'in work', closed }
table users renamed from people {
  id bigint primary key;
  name text not null renamed from full_name backfill (initcap(login)) reverse (lower(name));
  balance integer convert using (round(balance)) deprecated 'soon gone';
  check users_balance (balance > 0) renamed from positive;
  index users_name_ix (name) renamed from old_ix;
  dropped column fax archive;
}
dropped table logs;
)");
    CHECK(lowered.errors == "");
    const model::Hints& hints = lowered.state.hints;
    CHECK(hints.renames.at({Kind::enum_type, "public", "", "status"}) == "state");
    CHECK(hints.label_renames.at({Kind::enum_type, "public", "", "status"}).at("open") == "in work");
    CHECK(hints.renames.at({Kind::table, "public", "", "users"}) == "people");
    const ObjectId name{Kind::column, "public", "users", "name"};
    CHECK(hints.renames.at(name) == "full_name");
    CHECK(hints.backfills.at(name).forward.sql == "initcap(login)");
    CHECK(hints.backfills.at(name).reverse->sql == "lower(name)");
    const ObjectId balance{Kind::column, "public", "users", "balance"};
    CHECK(hints.conversions.at(balance).sql == "round(balance)");
    CHECK(hints.deprecated.contains(balance));
    CHECK(hints.renames.at({Kind::check, "public", "users", "users_balance"}) == "positive");
    CHECK(hints.renames.at({Kind::index, "public", "users", "users_name_ix"}) == "old_ix");
    CHECK(hints.drops.at({Kind::column, "public", "users", "fax"}).archive);
    CHECK_FALSE(hints.drops.at({Kind::table, "public", "", "logs"}).archive);
}

TEST_CASE("two tables may swap their names", "[sema]") {
    CHECK(lower("table a renamed from b { x integer; } table b renamed from a { x integer; }").errors == "");
}

TEST_CASE("a name from which something is renamed can't be in use still", "[sema]") {
    CHECK(lower("table t {\n  a integer renamed from b;\n  b integer;\n}").errors ==
          R"(error[E0216]: column `a` is renamed from `b`, which is still declared
 --> a.schema:2:3
  |
2 |   a integer renamed from b;
  |   ^
note: declared here
 --> a.schema:3:3
  |
3 |   b integer;
  |   ^
)");
}

TEST_CASE("`--rename` names an object with its old name and gives it the new one", "[sema][hints]") {
    model::Hints hints;
    source::Diagnostics sink;
    CHECK(sema::parse_rename("column:users.name=full_name", "public", hints, sink));
    CHECK(sema::parse_rename("table:shop.users = accounts", "public", hints, sink));
    CHECK(sema::parse_rename("label:status.open=opened", "public", hints, sink));
    CHECK(sema::parse_rename("index:\"My.Table\".a_ix=b_ix", "", hints, sink));
    CHECK(sink.empty());
    CHECK(hints.renames.at({Kind::column, "public", "users", "full_name"}) == "name");
    CHECK(hints.renames.at({Kind::table, "shop", "", "accounts"}) == "users");
    CHECK(hints.label_renames.at({Kind::enum_type, "public", "", "status"}).at("opened") == "open");
    CHECK(hints.renames.at({Kind::index, "", "My.Table", "b_ix"}) == "a_ix");
}

TEST_CASE("a `--rename` that can't be read says how to write it", "[sema][hints][E0221]") {
    model::Hints hints;
    source::Diagnostics sink;
    CHECK_FALSE(sema::parse_rename("colunm:users.name=full_name", "public", hints, sink));
    CHECK_FALSE(sema::parse_rename("column:name=full_name", "public", hints, sink));
    CHECK_FALSE(sema::parse_rename("table:users", "public", hints, sink));
    test::saw(sink);
    source::Sources sources;
    CHECK(source::render(sink, sources) ==
          R"(error[E0221]: `colunm:users.name=full_name` is no hint: there is no kind `colunm`
  = help: did you mean `column`?
  = help: write it as `column:users.name=full_name`

error[E0221]: `column:name=full_name` is no hint: it is named `TABLE.NAME`
  = help: write it as `column:users.name=full_name`

error[E0221]: `table:users` is no hint: the new name stands after `=`, without its table
  = help: write it as `column:users.name=full_name`
)");
}

TEST_CASE("a hints file holds a hint a line", "[sema][hints][E0221]") {
    source::Sources sources;
    source::Diagnostics sink;
    model::Hints hints;
    const auto& file = sources.add("my.hints", R"(# what became of what
rename column users.name = full_name

backfill column users.region = upper(country || '=')  
drop column users.fax archive
drop table old_users
renmae table a = b
)");
    sema::parse_hints(file, "public", hints, sink);
    test::saw(sink);
    CHECK(hints.renames.size() == 1);
    CHECK(hints.backfills.at({Kind::column, "public", "users", "region"}).forward.sql == "upper(country || '=')");
    CHECK(hints.drops.at({Kind::column, "public", "users", "fax"}).archive);
    CHECK(hints.drops.contains({Kind::table, "public", "", "old_users"}));
    CHECK(source::render(sink, sources) ==
          R"(error[E0221]: `renmae table a = b` is no hint: it begins with `rename`, `drop`, `backfill` or `convert`
 --> my.hints:7:1
  |
7 | renmae table a = b
  | ^^^^^^^^^^^^^^^^^^
  = help: did you mean `rename`?
)");
}
