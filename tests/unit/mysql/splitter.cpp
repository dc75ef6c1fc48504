// MySQL: SQL files to statements.
#include <catch2/catch.hpp>

#include "introspect/mysql/confine.h"
#include "introspect/mysql/splitter.h"

using namespace schemac;

namespace {

std::vector<std::string> split(const char* text) {
    std::vector<std::string> texts;
    for (const auto& statement : introspect::mysql::split_statements(text, 0))
        texts.push_back(statement.text);
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("mysql splitter: quotes and comments hide semicolons", "[mysql]") {
    CHECK(split("select ';'; -- a;b\nselect `;`; # c;\nselect \"\\\";\" /* ; */;") ==
          Texts{"select ';'", "select `;`", "select \"\\\";\""});
    CHECK(split("select 1--2;") == Texts{"select 1--2"});
    CHECK(split("/*!50001 select 1 */; ;;") == Texts{"/*!50001 select 1 */"});
    CHECK(split("\xEF\xBB\xBFselect 1") == Texts{"select 1"});
}

TEST_CASE("mysql splitter: DELIMITER changes what ends a statement", "[mysql]") {
    CHECK(split("DELIMITER //\ncreate procedure p() begin select 1; end//\ndelimiter ;\nselect 2;") ==
          Texts{"create procedure p() begin select 1; end", "select 2"});
}

TEST_CASE("mysql splitter: bodies stay together without DELIMITER", "[mysql]") {
    CHECK(split("create trigger t before insert on a for each row begin if new.x then set new.y = 1; end if; "
                "case new.x when 1 then set new.y = 2; else begin end; end case; end; select 1;")
              .size() == 2);
    CHECK(split("create trigger t before insert on a for each row if new.x then set new.y = 1; end if; select 1;")
              .size() == 2);
    CHECK(
        split("create procedure p() begin declare exit handler for sqlexception begin end; l: loop leave l; end loop; "
              "while a < if(b, 1, 2) do set a = case when a then 1 else 2 end; end while; end; select 1;")
            .size() == 2);
    CHECK(split("create table t (`begin` int); select 1;").size() == 2);
    CHECK(split("create event e on schedule every 1 day do begin delete from t; end; select 1;").size() == 2);
    CHECK(split("create trigger t after insert on a for each row insert into b values (1); select 1;").size() == 2);
}

TEST_CASE("mysql scratch: what leads out of the database is told", "[mysql]") {
    using introspect::mysql::leads_out;
    CHECK(leads_out("USE shop") == "USE shop");
    CHECK(leads_out("drop database shop") == "drop database");
    CHECK(leads_out("create table shop.t (a int)") == "create table shop.t");
    CHECK(leads_out("set global x = 1") == "set global");
    CHECK(leads_out("create user a") == "create user");
    CHECK(leads_out("insert into `shop`.t values (1)") == "insert into `shop`.t");
    CHECK_FALSE(leads_out("alter database character set utf8mb4"));
    CHECK_FALSE(leads_out("create or replace view v as select a.b from a"));
    CHECK_FALSE(leads_out("create trigger x before update on t for each row update u set a = 1 where u.b = old.b"));
}
