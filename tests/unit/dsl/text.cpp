// How a state reads in the language: what the writer and the formatter make of it, to the letter.
#include <catch2/catch.hpp>

#include "emit/dsl/write.h"
#include "tests/unit/sema/support.h"

using namespace schemac;

namespace {

/// Reads the text for the target and writes it again.
std::string written(const char* text, const char* target) {
    const test::Lowered lowered = test::lower(text, target);
    INFO(lowered.errors);
    REQUIRE(lowered.errors.empty());
    return emit::dsl::write(lowered.state, *dialect::make(model::parse_target(target).value()));
}

}  // namespace

TEST_CASE("a state of PostgreSQL is written as a person would write it", "[dsl]") {
    const char* text = R"dsl(schema shop;

/// What became of it.
enum order_status { pending, paid, 'in transit' }

domain email_address as varchar(320) check (value like '%_@_%');

sequence tickets start 100 increment 5;

/// People
/// and others.
table customers {
  id      bigint          identity primary key;
  /// Where to write to.
  email   email_address   not null unique;
  select  numeric(12,2)   not null  default 0;
  search  text            generated always as (lower(email)) stored;
  place   'citext';
  visits  integer[];
  seen    timestamptz(3)  default now();

  check  customers_positive ("select" >= 0);
  index  customers_email_ix ((lower(email))) where ("select" > 0);
  postgres { unlogged; storage fillfactor = 90; }
}

table orders {
  id           bigserial     primary key;
  customer_id  bigint        references customers (id) on delete cascade;
  status       order_status  not null  default 'pending';

  unique  orders_one (customer_id, status) deferrable initially deferred;
}

view open_orders as $$ select id from shop.orders $$;

postgres {
  function touch() returns trigger language plpgsql immutable as $$ begin return new; end $$;

  trigger orders_touch before update of status on orders for each row when (new.id > 0)
      execute "shop".touch('a');
}

raw postgres text_search_configuration plain
    as $$create text search configuration plain (copy = simple)$$
    drop $$drop text search configuration plain$$;
)dsl";
    CHECK(written(text, "postgres:15") == text);
}

TEST_CASE("a state of MySQL is written with its options in its block", "[dsl]") {
    const char* text = R"dsl(table users {
  id     bigint       identity primary key;
  name   varchar(20)  not null;
  kind   enum('a','it''s');
  price  decimal(10,2) unsigned;

  check         (price > 0);
  check         users_name_ck { mysql (name <> 'it\'s') };
  index         users_name_ix (name(10) desc);
  unique index  users_uq (name);
  mysql { engine = MyISAM; partition by hash (id) partitions 4; }
}

view v mysql { algorithm = merge; sql security invoker; check option cascaded; }
    as $$select id from users$$;

mysql {
  trigger users_after after insert on users as $$begin delete from users; end$$;
}
)dsl";
    CHECK(written(text, "mysql:8.0") == text);
}

TEST_CASE("a state of SQLite is written with its types as they are", "[dsl]") {
    const char* text = R"dsl(table t {
  id         integer  identity primary key;
  any_thing  untyped;
  odd        'UNSIGNED BIG INT';
  name       text     default 'x'  collate nocase;

  sqlite { strict; without rowid; }
}
)dsl";
    CHECK(written(text, "sqlite:3.40") == text);
}

TEST_CASE("objects that schemac leaves alone are named at the top", "[dsl]") {
    model::State state;
    state.schema.unmanaged = {{"policy", "users.own_rows"}, {"event trigger", "audit"}};
    CHECK(emit::dsl::write(state, *dialect::make(model::parse_target("postgres:15").value())) ==
          R"(// Not managed by schemac, and left alone:
//   policy users.own_rows
//   event trigger audit
)");
}

TEST_CASE("a body that holds dollar quotes gets a tag of its own", "[dsl]") {
    model::State state;
    model::View view;
    view.name = {"public", "v"};
    view.query = model::Expression("select $$a$$ as a, $body$b$body$ as b");
    state.schema.views.push_back(view);
    const std::string text = emit::dsl::write(state, *dialect::make(model::parse_target("postgres:15").value()));
    CHECK(text == "view v as $body1$select $$a$$ as a, $body$b$body$ as b$body1$;\n");
    CHECK(test::lower(text.c_str()).state.schema.views.at(0).query.sql == view.query.sql);
}

TEST_CASE("the keys of a partition on columns of its parent are written as members", "[dsl]") {
    const std::string text = written(R"(table users { id bigint primary key; }
table events { id bigint not null; at date not null; partition by range (at); }
table events_1 {
  unique (id);
  foreign key (id) references users (id);
  postgres { partition of events; partition bound = default; }
})",
                                     "postgres:15");
    CHECK(text.find("  unique       (id);\n") != std::string::npos);
    CHECK(text.find("  foreign key  (id) references users (id);\n") != std::string::npos);
}
