// MySQL: views as a person types them, and as MySQL 8.0 and MariaDB 10.11 keep them.
#include <catch2/catch.hpp>

#include "compiler/dialect/mysql/query/canonical.h"

using namespace schemac;

namespace {

model::Table table(const char* name, std::initializer_list<const char*> columns) {
    model::Table made;
    made.name.name = name;
    for (const char* column : columns)
        made.columns.emplace_back().name = column;
    return made;
}

model::Schema schema() {
    model::Schema made;
    made.tables = {table("u", {"id", "name", "status", "x"}), table("p", {"id", "user_id", "title", "x", "d"})};
    return made;
}

std::string canonical(const char* sql) {
    const auto made = dialect::mysql::query::canonical(sql, {}, schema());
    return made ? made->text : "not understood: " + std::string(sql);
}

/// What is typed equals what both servers show of it.
void same(const char* typed, const char* mysql, const char* mariadb) {
    CHECK(canonical(typed) == canonical(mysql));
    CHECK(canonical(typed) == canonical(mariadb));
}

}  // namespace

TEST_CASE("mysql views: a star is written out, and names get their relation", "[mysql]") {
    const char* kept = "select `u`.`id` AS `id`,`u`.`name` AS `name`,`u`.`status` AS `status`,`u`.`x` AS `x` from `u`";
    same("select * from u", kept, kept);
    same("SELECT u.* FROM `u` AS u", kept, kept);
    CHECK(canonical("select id, name from u") != canonical("select name, id from u"));
    CHECK(canonical("select id from u") != canonical("select id as no from u"));
    CHECK(canonical("select id from u") != canonical("select x as id from u"));
}

TEST_CASE("mysql views: joins in their forms", "[mysql]") {
    same(
        "select u.id, p.title as t, count(*) n from u left outer join p on p.user_id = u.id where u.status in (1,2) "
        "and "
        "(u.name like 'a%' or u.name is not null) group by u.id, p.title having count(*) > 1 order by u.id desc limit "
        "10",
        "select `u`.`id` AS `id`,`p`.`title` AS `t`,count(0) AS `n` from (`u` left join `p` on((`p`.`user_id` = "
        "`u`.`id`))) where ((`u`.`status` in (1,2)) and ((`u`.`name` like 'a%') or (`u`.`name` is not null))) group by "
        "`u`.`id`,`p`.`title` having (count(0) > 1) order by `u`.`id` desc limit 10",
        "select `u`.`id` AS `id`,`p`.`title` AS `t`,count(0) AS `n` from (`u` left join `p` on(`p`.`user_id` = "
        "`u`.`id`)) where `u`.`status` in (1,2) and (`u`.`name` like 'a%' or `u`.`name` is not null) group by "
        "`u`.`id`,`p`.`title` having count(0) > 1 order by `u`.`id` desc limit 10");
    same(
        "select (select max(d) from p where user_id = u.id) m, (((id))) z from u cross join (select 1 as one) o "
        "natural "
        "join (select 2 as x) n",
        "select (select max(`p`.`d`) from `p` where (`p`.`user_id` = `u`.`id`)) AS `m`,`u`.`id` AS `z` from ((`u` join "
        "(select 1 AS `one`) `o`) join (select 2 AS `x`) `n` on((`u`.`x` = `n`.`x`)))",
        "select (select max(`p`.`d`) from `p` where `p`.`user_id` = `u`.`id`) AS `m`,`u`.`id` AS `z` from ((`u` join "
        "(select 1 AS `one`) `o`) join (select 2 AS `x`) `n` on(`u`.`x` = `n`.`x`))");
    same(
        "select u.id id, d + interval 1 day dd, x'41' h, true tr, null nl, substring(name, 1, 2) s, "
        "group_concat(p.title "
        "order by p.id desc separator ',') g from u right join p on u.id = p.user_id and u.status = 1",
        "select `u`.`id` AS `id`,(`p`.`d` + interval 1 day) AS `dd`,0x41 AS `h`,true AS `tr`,NULL AS `nl`,"
        "substr(`u`.`name`,1,2) AS `s`,group_concat(`p`.`title` order by `p`.`id` DESC separator ',') AS `g` from (`p` "
        "left join `u` on(((`u`.`id` = `p`.`user_id`) and (`u`.`status` = 1))))",
        "select `u`.`id` AS `id`,`p`.`d` + interval 1 day AS `dd`,X'41' AS `h`,1 AS `tr`,NULL AS `nl`,"
        "substr(`u`.`name`,1,2) AS `s`,group_concat(`p`.`title` order by `p`.`id` DESC separator ',') AS `g` from (`p` "
        "left join `u` on(`u`.`id` = `p`.`user_id` and `u`.`status` = 1))");
    CHECK(canonical("select u.id from u join p on u.id = p.id") !=
          canonical("select u.id from u left join p on u.id = p.id"));
}

TEST_CASE("mysql views: conditions", "[mysql]") {
    same(
        "select id, upper(name), 1+1 two, 'x', now() from u a where not exists (select * from p where p.user_id = a.id "
        "and "
        "x = 3)",
        "select `a`.`id` AS `id`,upper(`a`.`name`) AS `upper(name)`,(1 + 1) AS `two`,'x' AS `x`,now() AS `now()` from "
        "`u` "
        "`a` where exists(select 1 from `p` where ((`p`.`user_id` = `a`.`id`) and (`p`.`x` = 3))) is false",
        "select `a`.`id` AS `id`,ucase(`a`.`name`) AS `upper(name)`,1 + 1 AS `two`,'x' AS `x`,current_timestamp() AS "
        "`now()` from `u` `a` where !exists(select 1 from `p` where `p`.`user_id` = `a`.`id` and `p`.`x` = 3 limit 1)");
    same("select not x, x != 4, cast(x as char) c, -x from u where not (x = 1 and status > 2) and id in (5) and x",
         "select (0 = `u`.`x`) AS `not x`,(`u`.`x` <> 4) AS `x != 4`,cast(`u`.`x` as char charset utf8mb4) AS "
         "`c`,-(`u`.`x`) "
         "AS `-x` from `u` where (((`u`.`x` <> 1) or (`u`.`status` <= 2)) and (`u`.`id` = 5) and (0 <> `u`.`x`))",
         "select `u`.`x` = 0 AS `not x`,`u`.`x` <> 4 AS `x != 4`,cast(`u`.`x` as char charset utf8mb4) AS `c`,-`u`.`x` "
         "AS "
         "`-x` from `u` where (`u`.`x` <> 1 or `u`.`status` <= 2) and `u`.`id` = 5 and `u`.`x` <> 0");
    CHECK(canonical("select not (x = 0) a from u") != canonical("select x a from u"));
    CHECK(canonical("select id from u where x = 0") != canonical("select id from u where x"));
    CHECK(canonical("select id from u where not (x and status)") !=
          canonical("select id from u where not x and not status"));
}

TEST_CASE("mysql views: unions, WITH and windows", "[mysql]") {
    same("select id from u union all select user_id from p union select 3 order by 1 limit 2 offset 1",
         "select `u`.`id` AS `id` from `u` union select `p`.`user_id` AS `user_id` from `p` union select 3 AS `3` "
         "order by "
         "`id` limit 1,2",
         "select `u`.`id` AS `id` from `u` union all select `p`.`user_id` AS `user_id` from `p` union select 3 AS `3` "
         "order "
         "by 1 limit 1,2");
    same("with c as (select id, name from u) select c.id, c.name from c, p where c.id = p.user_id",
         "with `c` as (select `u`.`id` AS `id`,`u`.`name` AS `name` from `u`) select `c`.`id` AS `id`,`c`.`name` AS "
         "`name` "
         "from `c` join `p` where (`c`.`id` = `p`.`user_id`)",
         "with c as (select `u`.`id` AS `id`,`u`.`name` AS `name` from `u`)select `c`.`id` AS `id`,`c`.`name` AS "
         "`name` from "
         "`c` join `p` where `c`.`id` = `p`.`user_id`");
    same(
        "select p.id as id, row_number() over (partition by user_id order by d desc) rn, sum(x) over w s from p window "
        "w as "
        "(partition by title)",
        "select `p`.`id` AS `id`,row_number() OVER (PARTITION BY `p`.`user_id` ORDER BY `p`.`d` desc )  AS `rn`,"
        "sum(`p`.`x`) OVER `w` AS `s` from `p` window `w` AS (PARTITION BY `p`.`title` ) ",
        "select `p`.`id` AS `id`,row_number() over ( partition by `p`.`user_id` order by `p`.`d` desc) AS `rn`,"
        "sum(`p`.`x`) over ( partition by `p`.`title`) AS `s` from `p`");
}

TEST_CASE("mysql views: what can't be decided is not guessed", "[mysql]") {
    CHECK_FALSE(dialect::mysql::query::canonical("select nobody from u", {}, schema()));
    CHECK_FALSE(dialect::mysql::query::canonical("select id from nowhere", {}, schema()));
    CHECK_FALSE(dialect::mysql::query::canonical("select id from u for update", {}, schema()));
    CHECK_FALSE(dialect::mysql::query::canonical("select id from u where", {}, schema()));
    CHECK(dialect::mysql::query::canonical("select id, x from u", {"A", "b"}, schema())->columns ==
          std::vector<std::string>{"a", "b"});
}
