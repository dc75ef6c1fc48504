// MySQL: the text of ALTER TABLE.
#include <catch2/catch.hpp>

#include "compiler/dialect/mysql/column_type.h"
#include "emit/sql/mysql/delimiter.h"
#include "emit/sql/mysql/writer.h"

using namespace schemac;

namespace {

model::Column column(const char* name, const char* type, bool not_null = false) {
    model::Column made;
    made.name = name;
    made.type = dialect::mysql::parse_type(type);
    made.not_null = not_null;
    return made;
}

emit::sql::Statements render(const diff::AlterTable& alter, model::Product product = model::Product::mysql) {
    return emit::sql::mysql::make({product, model::default_version(product)})->statements(alter);
}

model::Table table(const char* name) {
    model::Table made;
    made.name.name = name;
    return made;
}

}  // namespace

TEST_CASE("mysql: what changes about a column is one MODIFY with its whole definition", "[mysql]") {
    const model::Column from = column("a", "int");
    model::Column to = column("a", "bigint", true);
    to.default_value = model::Expression("7");
    to.comment = "it's";
    const diff::AlterTable alter{table("t"),
                                 table("t"),
                                 {diff::AlterColumnType{{from, to}, {}}, diff::AlterColumnNullability{{from, to}, {}},
                                  diff::AlterColumnDefault{{from, to}}}};
    CHECK(render(alter) ==
          emit::sql::Statements{"ALTER TABLE `t` MODIFY COLUMN `a` bigint NOT NULL DEFAULT 7 COMMENT 'it''s'"});
}

TEST_CASE("mysql: a renamed column that changes is one CHANGE", "[mysql]") {
    const model::Column from = column("b", "int");
    const model::Column to = column("b", "bigint");
    const diff::AlterTable both{
        table("t"), table("t"), {diff::RenameColumn{"a", "b"}, diff::AlterColumnType{{from, to}, {}}}};
    CHECK(render(both) == emit::sql::Statements{"ALTER TABLE `t` CHANGE COLUMN `a` `b` bigint"});
    const diff::AlterTable name{table("t"), table("t"), {diff::RenameColumn{"a", "b"}}};
    CHECK(render(name) == emit::sql::Statements{"ALTER TABLE `t` RENAME COLUMN `a` TO `b`, ALGORITHM=INSTANT"});
}

TEST_CASE("mysql: clauses of one table are one statement, what goes before what comes", "[mysql]") {
    model::PrimaryKey key;
    key.parts.push_back({"id", {}, {}, {}, {}, {}, 0});
    model::Column id = column("id", "bigint", true);
    id.identity = model::Identity{model::Identity::Form::rowid, {}, {}};
    const diff::AlterTable alter{table("t"),
                                 table("t"),
                                 {diff::AddColumn{id, {}}, diff::AddPrimaryKey{key}, diff::DropPrimaryKey{key},
                                  diff::DropColumn{column("old", "int"), {}}}};
    CHECK(render(alter) == emit::sql::Statements{"ALTER TABLE `t`\n  DROP PRIMARY KEY,\n  DROP COLUMN `old`,\n"
                                                 "  ADD COLUMN `id` bigint NOT NULL AUTO_INCREMENT,\n"
                                                 "  ADD PRIMARY KEY (`id`),\n  ALGORITHM=INPLACE, LOCK=SHARED"});
}

TEST_CASE("mysql: a default of a text is in parentheses, an expression too, a moment is not", "[mysql]") {
    model::Column text = column("a", "text");
    text.default_value = model::Expression("'x'");
    model::Column sum = column("b", "int");
    sum.default_value = model::Expression("1 + c");
    model::Column now = column("c", "datetime(3)");
    now.default_value = model::Expression("now(3)");
    const diff::AlterTable alter{
        table("t"), table("t"), {diff::AddColumn{text, {}}, diff::AddColumn{sum, {}}, diff::AddColumn{now, {}}}};
    CHECK(render(alter) == emit::sql::Statements{"ALTER TABLE `t`\n  ADD COLUMN `a` text DEFAULT ('x'),\n"
                                                 "  ADD COLUMN `b` int DEFAULT (1 + c),\n"
                                                 "  ADD COLUMN `c` datetime(3) DEFAULT now(3)"});
}

TEST_CASE("mysql: a statement says how it must be carried out, where there is a better way than a copy", "[mysql]") {
    const auto last_words = [](diff::TableChange change, model::Target target, model::Table from = table("t")) {
        const diff::AlterTable alter{from, from, {std::move(change)}};
        const std::string sql = emit::sql::mysql::make(target)->statements(alter).at(0);
        const std::size_t at = sql.find("ALGORITHM=");
        return at == std::string::npos ? std::string() : sql.substr(at + 10);
    };
    const model::Target old{model::Product::mysql, {8, 0, 11}};
    const model::Target mysql{model::Product::mysql, {8, 0, 31}};
    const model::Target mariadb{model::Product::mariadb, {10, 11, 0}};
    const diff::AddColumn add{column("a", "int"), {}};
    CHECK(last_words(add, old) == "INPLACE, LOCK=NONE");
    CHECK(last_words(add, mysql) == "INSTANT");
    CHECK(last_words(add, mariadb) == "INSTANT");

    model::Table table_with_virtual = table("t");
    table_with_virtual.columns.push_back(column("v", "int"));
    table_with_virtual.columns.back().generated =
        model::Generated{model::Expression("1"), model::Generated::Storage::virtual_};
    const diff::DropColumn drop{column("a", "int"), {}};
    CHECK(last_words(drop, old, table_with_virtual).empty());
    CHECK(last_words(drop, mysql, table_with_virtual) == "INSTANT");

    model::Table myisam = table("t");
    model::ensure_part<model::mysql::TablePart>(myisam.dialect).engine = "MyISAM";
    CHECK(last_words(add, mysql, myisam).empty());

    const diff::AlterColumnType more{{column("e", "enum('a')"), column("e", "enum('a','b')")}, {}};
    const diff::AlterColumnType other{{column("e", "enum('a')"), column("e", "enum('b','a')")}, {}};
    CHECK(last_words(more, mysql) == "INSTANT");
    CHECK(last_words(other, mysql).empty());

    model::Index words;
    words.name = "w";
    words.method = "fulltext";
    words.parts.push_back({"a", {}, {}, {}, {}, {}, 0});
    CHECK(last_words(diff::AddIndex{words}, mysql) == "INPLACE, LOCK=SHARED");
    CHECK(last_words(diff::DropIndex{words}, mariadb) == "INPLACE, LOCK=NONE");
}

TEST_CASE("mysql: a compound body has a delimiter that it doesn't contain", "[mysql]") {
    using emit::sql::mysql::terminated;
    CHECK(terminated("select ';'") == "select ';';");
    CHECK(terminated("begin a; end") == "DELIMITER //\nbegin a; end//\nDELIMITER ;");
    CHECK(terminated("begin a; // b; end") == "DELIMITER $$\nbegin a; // b; end$$\nDELIMITER ;");
}
