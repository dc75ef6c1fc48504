// MySQL and MariaDB, live: what is built from nothing, and taken away again, is what was read.
#include <algorithm>
#include <catch2/catch.hpp>

#include "../support/codes.h"
#include "database.h"
#include "introspect/mysql/server.h"
#include "introspect/read.h"

using namespace schemac;
using test::mysql::Database;

namespace {

bool is_mariadb(const introspect::Url& server) {
    introspect::mysql::Catalog catalog(server, false);
    return catalog.query("select version()").at(0).text().find("MariaDB") != std::string::npos;
}

/// Law: the plan from nothing builds the same database, and the plan back leaves nothing.
void holds(const std::string& sql) {
    for (const introspect::Url& server : test::mysql::servers()) {
        Database goal(server, "goal");
        goal.run(sql);
        Database made(server, "made");
        test::mysql::migrate(made, goal);
        CHECK(made.canonical().schema == goal.canonical().schema);
        const Database nothing(server, "nothing");
        test::mysql::migrate(made, nothing);
        CHECK(made.canonical().schema == model::Schema{});
    }
}

/// A schema with the columns of each table by name: a column that is dropped and added again comes last, which is no
/// difference.
model::Schema by_name(model::Schema schema) {
    for (model::Table& table : schema.tables)
        std::sort(table.columns.begin(), table.columns.end(),
                  [](const model::Column& a, const model::Column& b) { return a.name < b.name; });
    return schema;
}

/// Law: the plan leads from one to the other, and back.
void leads(const std::string& before, const std::string& after, bool mariadb_only = false) {
    for (const introspect::Url& server : test::mysql::servers()) {
        if (mariadb_only && !is_mariadb(server)) continue;
        Database start(server, "start");
        start.run(before);
        Database work(server, "work");
        work.run(before);
        Database goal(server, "goal");
        goal.run(after);
        test::mysql::migrate(work, goal);
        CHECK(by_name(work.canonical().schema) == by_name(goal.canonical().schema));
        test::mysql::migrate(work, start);
        CHECK(by_name(work.canonical().schema) == by_name(start.canonical().schema));
    }
}

}  // namespace

TEST_CASE("mysql live: columns of every type", "[mysql][live]") {
    holds(R"(create table t (id bigint unsigned not null auto_increment primary key, a tinyint(1) default true,
        b int zerofill, c decimal(9,2) default 10, d float(7,4), e double default 1e10, f bit(3) default b'101',
        g varchar(20) default 'it''s', h char(3) character set latin1 default '\\n', i varchar(5) collate utf8mb4_bin,
        j tinytext, k longtext, l varbinary(16) default 0x0a0b, m blob, n enum('a','b''c','d,e') default 'a',
        o set('x','y'), p date default '2020-01-01', q time(3), r datetime(6) default now(6) on update now(6),
        s timestamp null default current_timestamp, u year default 2000, v json, w point, x binary(4) default 0x01) comment 'it''s')");
}

TEST_CASE("mysql live: defaults that are expressions, generated and invisible columns", "[mysql][live]") {
    holds(R"(create table t (a int default 4, b int default (a * a), c varchar(90) default (concat('x', uuid())),
        d date default (current_date + interval 1 month), e int generated always as (a * 2) stored,
        f varchar(9) generated always as (concat(a, '€')) virtual comment 'f', g int invisible default 7))");
}

TEST_CASE("mysql live: indexes of every sort", "[mysql][live]") {
    holds(R"(create table t (id int primary key, a varchar(40), b text, c int, p point not null, unique key u (a, c),
        key d (c desc), key p10 (b(10)), fulltext key f (b), spatial key s (p), key com (c, a) comment 'why'))");
}

TEST_CASE("mysql live: foreign keys, also in a ring, with the indexes that they make", "[mysql][live]") {
    holds(R"(create table a (id int primary key, b_id int); create table b (id int primary key, a_id int,
        foreign key (a_id) references a (id) on delete cascade on update set null);
        alter table a add constraint a_b foreign key (b_id) references b (id);)");
}

TEST_CASE("mysql live: checks of tables and columns", "[mysql][live]") {
    holds("create table t (a int check (a > 0), b varchar(9), constraint named check (b in ('x', 'y') and a <> 3))");
}

TEST_CASE("mysql live: partitions of every sort", "[mysql][live]") {
    holds(R"(create table r (a int not null, b int not null) partition by range (a) subpartition by hash (b)
            subpartitions 2 (partition p0 values less than (10), partition p1 values less than maxvalue);
        create table l (a int, b varchar(5)) partition by list columns (b) (partition x values in ('a', 'b'));
        create table h (a int, b int) partition by hash (a + b) partitions 3;
        create table k (a int primary key) partition by key () partitions 2;)");
}

TEST_CASE("mysql live: views, triggers, routines and events", "[mysql][live]") {
    holds(R"(create table t (id int, name varchar(20)); create table log (x varchar(20));
        create view v1 as select id, name from t where id > 1; create sql security invoker view v2 (a, b) as
            select id, name from v1 with cascaded check option;
        create trigger t_ai after insert on t for each row begin insert into log values (new.name); end;
        create function f (a int, b varchar(10)) returns int deterministic begin return a * 2; end;
        create procedure p (in a int, out b int, inout c varchar(5)) reads sql data sql security invoker comment 'c'
            begin set b = a; end;
        create event e on schedule every 1 day starts '2035-01-01 00:00:00' disable do delete from log;)");
}

TEST_CASE("mysql live: a table changes in one statement, and back", "[mysql][live]") {
    leads(R"(create table t (id int primary key, a varchar(10), b int, c int, key a (a), constraint k check (b > 0)))",
          R"(create table t (id bigint auto_increment, a varchar(20) not null default 'x' comment 'a', b int, d text,
             primary key (id, b), unique key ab (a, b), constraint k check (b > 1))
             character set latin1 row_format=compressed comment 'changed')");
}

TEST_CASE("mysql live: generated columns become plain and plain ones generated", "[mysql][live]") {
    leads("create table t (a int, b int as (a + 1) virtual, c int as (a + 2) stored, d int)",
          "create table t (a int, b int, c int, d int as (a + 3) virtual)");
}

TEST_CASE("mysql live: partitions come and go with the rows in their places", "[mysql][live]") {
    leads(R"(create table r (a int) partition by range (a) (partition p0 values less than (10),
             partition px values less than maxvalue);
             create table l (a int) partition by list (a) (partition x values in (1, 2)))",
          R"(create table r (a int) partition by range (a) (partition p0 values less than (10),
             partition p1 values less than (20), partition px values less than maxvalue);
             create table l (a int) partition by list (a) (partition x values in (1, 2), partition y values in (3)))");
    leads("create table h (a int, b int) partition by key algorithm=1 (a) partitions 2",
          "create table h (a int, b int) partition by hash (a) (partition p0, partition p1, partition p2)");
}

TEST_CASE("mysql live: an event repeats from the moment that it is given", "[mysql][live]") {
    leads("create event e on schedule every 1 day do select 1",
          "create event e on schedule every 2 day starts '2035-01-01 00:00:00' comment 'x' do select 2");
}

TEST_CASE("mariadb live: sequences", "[mysql][live]") {
    leads(
        "create sequence a; create sequence gone start with 7; create table t (id bigint)",
        R"(create sequence a start with 5 increment by 2 maxvalue 100 cycle; create sequence down increment by -1 nocache;
             create table t (id bigint default nextval(a)))",
        true);
}

TEST_CASE("mariadb live: tables that keep their past", "[mysql][live]") {
    leads(R"(create table t (id int primary key, x int); create table u (id int, x int) with system versioning;
             create table v (id int) with system versioning)",
          R"(create table t (id int primary key, x int) with system versioning;
             create table u (id int, x int, y int) with system versioning partition by system_time
                 (partition p0 history, partition pc current);
             create table p (id int, s timestamp(6) generated always as row start invisible,
                 e timestamp(6) generated always as row end, primary key (id, e), period for system_time (s, e))
                 with system versioning;
             create table v (id int))",
          true);
}

TEST_CASE("mysql live: characters of four bytes and bytes of zero", "[mysql][live]") {
    holds(R"(create table t (a varchar(20) default (concat('💩', '????')), b varbinary(9) default 0x610077,
        c enum('💩', 'x'), d varchar(9), check (d <> '💩'), e varchar(20) generated always as (concat(d, '💩')) virtual);
        create view v as select '💩' as x, d, '?' as y from t where d <> 'a?💩'; create function f () returns varchar(9)
            deterministic return '?💩'; create trigger g before insert on t for each row set new.d = '💩?';
        create event o on schedule every 1 day do select '💩')");
    for (const introspect::Url& server : test::mysql::servers()) {
        Database database(server, "long");
        database.run(
            "create table t (a int); create view v as select '💩' as x; create trigger g before insert on t for each "
            "row set @x = '💩'; create procedure p () select '💩'");
        const model::Schema schema = database.canonical().schema;
        CHECK(schema.views.at(0).query.sql.find("💩") != std::string::npos);
        CHECK(schema.triggers.at(0).body.sql.find("💩") != std::string::npos);
        CHECK(schema.routines.at(0).body.sql.find("💩") != std::string::npos);
    }
}

TEST_CASE("mysql live: the number of queries doesn't grow with the tables", "[mysql][live]") {
    for (const introspect::Url& server : test::mysql::servers()) {
        Database few(server, "few");
        few.run("create table t (a int)");
        Database many(server, "many");
        for (int i = 0; i < 20; ++i)
            many.run("create table t" + std::to_string(i) + " (a int primary key, b int, key (b), check (b > 0))");
        CHECK(few.queries() == many.queries());
    }
}

TEST_CASE("mysql live: a login that sees a part only is told what it lacks", "[mysql][live][E0566]") {
    for (const introspect::Url& server : test::mysql::servers()) {
        Database database(server, "part");
        database.run(
            "create table t (a int); drop user if exists schemac_part; create user schemac_part identified by "
            "'pw'; grant select on schemac_test_part.t to schemac_part");
        introspect::Url url = database.url();
        url.user = "schemac_part";
        url.password = "pw";
        const auto failure = test::failure_of([&] { introspect::mysql::read(url); });
        database.run("drop user schemac_part");
        REQUIRE(failure);
        CHECK(failure->code == "E0566");
        CHECK(failure->help.at(0).find("GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON `schemac_test_part`.*") !=
              std::string::npos);
    }
}

TEST_CASE("mysql live: refused connections and bad parameters are one clear error each",
          "[mysql][live][E0561][E0563][E0564][E0565]") {
    const auto read = [](const char* url) {
        return test::failure_of([&] { introspect::mysql::read(*introspect::parse_url(url)); });
    };
    CHECK(read("mysql://root:secret@127.0.0.1:1/x")->code == "E0561");
    CHECK(read("mysql://root@127.0.0.1:1/x?ssl-mod=required")->code == "E0563");
    CHECK(read("mysql://root@127.0.0.1:1/x?ssl-mode=on")->code == "E0564");
    CHECK(read("mysql://root@127.0.0.1:1")->code == "E0565");
}

TEST_CASE("mysql: what the server says of itself", "[mysql][E0567]") {
    using introspect::mysql::parse_server_version;
    CHECK(parse_server_version("8.0.31") == model::Target{model::Product::mysql, {8, 0, 31}});
    CHECK(parse_server_version("5.5.5-10.11.6-MariaDB-log") == model::Target{model::Product::mariadb, {10, 11, 6}});
    CHECK(test::failure_of([] { introspect::mysql::require_supported("5.7.44-log"); })->code == "E0567");
}

TEST_CASE("mysql live: a refused query and a refused scratch database say so", "[mysql][live][E0562][E0663]") {
    for (const introspect::Url& server : test::mysql::servers()) {
        introspect::mysql::Catalog catalog(server, false);
        CHECK(test::failure_of([&] { catalog.query("select nonsense"); })->code == "E0562");
        catalog.run("drop user if exists schemac_none");
        catalog.run("create user schemac_none identified by 'pw'");
        introspect::Url url = server;
        url.user = "schemac_none";
        url.password = "pw";
        source::Diagnostics sink;
        const source::Sources sources;
        const auto failure = test::failure_of([&] { introspect::mysql::read_in_scratch(url, sources, {}, sink); });
        catalog.run("drop user schemac_none");
        CHECK(failure->code == "E0663");
    }
}

TEST_CASE("mysql live: TLS and caching_sha2_password work", "[mysql][live]") {
    for (const introspect::Url& server : test::mysql::servers()) {
        if (is_mariadb(server)) continue;
        Database database(server, "tls");
        database.run(
            "drop user if exists schemac_tls; create user schemac_tls identified with caching_sha2_password by "
            "'p w'; grant all on *.* to schemac_tls");
        introspect::Url url = database.url();
        url.user = "schemac_tls";
        url.password = "p w";
        CHECK(introspect::mysql::read(url).schema.tables.empty());
        url.parameters["ssl-mode"] = "required";
        introspect::mysql::Catalog catalog(url);
        auto cipher = catalog.query("show session status like 'Ssl_cipher'").at(0);
        cipher.text();
        CHECK_FALSE(cipher.text().empty());
        database.run("drop user schemac_tls");
    }
}

TEST_CASE("mysql: SQL files that lead out of the scratch database don't run at all", "[mysql][E0662]") {
    source::Sources sources;
    source::Diagnostics sink;
    const auto file = sources.add("x.sql", "create table a (b int); use mysql;").id();
    introspect::mysql::read_in_scratch(*introspect::parse_url("mysql://root@127.0.0.1:1"), sources, {file}, sink);
    test::saw(sink);
    CHECK(sink.all().at(0).code == "E0662");
}

TEST_CASE("mysql live: SQL files load in any order, and leave nothing behind", "[mysql][live][E0661]") {
    for (const introspect::Url& server : test::mysql::servers()) {
        source::Sources sources;
        const auto read = [&](const char* sql) {
            source::Diagnostics sink;
            const auto file = sources.add("x.sql", sql).id();
            const model::State state = introspect::mysql::read_in_scratch(server, sources, {file}, sink);
            test::saw(sink);
            return std::pair(state.schema.tables.size(), sink.empty() ? std::string() : sink.all()[0].code);
        };
        CHECK(read("create table a (id int primary key, b int, foreign key (b) references b (id));"
                   "create table b (id int primary key, a int, foreign key (a) references a (id));") ==
              std::pair<std::size_t, std::string>{2, ""});
        CHECK(read("create table a (id int, key (nam))").second == "E0661");
        introspect::mysql::Catalog catalog(server, false);
        CHECK(catalog.query("show databases like 'schemac\\_scratch\\_%'").empty());
    }
}
