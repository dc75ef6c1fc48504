// The other kinds of declarations.
#include "tests/unit/ast/support.h"

#include <catch2/catch.hpp>

namespace schemac::test {

TEST_CASE("a schema may have options and an old name", "[ast]") {
    CHECK(only<ast::Schema>("schema \"my shop\" renamed from store;").name.text == "my shop");
    const auto schema = only<ast::Schema>("schema shop { mysql { charset utf8mb4; } comment 'x'; }");
    REQUIRE(schema.options.size() == 2);
    CHECK(schema.options[0].only);
    CHECK_FALSE(schema.options[1].only);
}

TEST_CASE("enum values are words or strings, each with its old name", "[ast]") {
    const auto made = only<ast::Enum>(
        "enum s renamed from t deprecated { pending, paid renamed from payed, 'in transit' renamed from 'on way', }");
    REQUIRE(made.values.size() == 3);
    CHECK(made.values[1].renamed_from.value().text == "payed");
    CHECK(made.values[2].text == "in transit");
    CHECK(made.values[2].renamed_from.value().text == "on way");
    CHECK(made.renamed_from.value().name.name.text == "t");
    CHECK(made.deprecated);
    CHECK(only<ast::Enum>("enum empty {}").values.empty());
}

TEST_CASE("a domain has a base type, a default and checks", "[ast]") {
    const auto made = only<ast::Domain>(
        "domain shop.email as varchar(320) collate \"C\" default '' not null check a (value <> '') check (true);");
    CHECK(made.type.words.at(0).text == "varchar");
    CHECK_FALSE(made.nullability.value().nullable);
    CHECK(made.checks.size() == 2);
}

TEST_CASE("sequences and extensions", "[ast]") {
    const auto made = only<ast::Sequence>(
        "sequence s.ids as bigint start 5 increment by 2 no minvalue maxvalue 100 cache 1 no cycle "
        "owned by s.t.id renamed from old_ids;");
    CHECK(made.options.start == 5);
    CHECK(made.options.maximum.value().value == 100);
    CHECK(made.owned_by.value().table.schema.value().text == "s");
    CHECK(made.owned_by->column.text == "id");
    CHECK_FALSE(only<ast::Sequence>("sequence a owned by none;").owned_by);
    const auto extension = only<ast::Extension>("extension \"uuid-ossp\" schema public version '1.1';");
    CHECK(extension.name.text == "uuid-ossp");
    CHECK(extension.version == "1.1");
}

TEST_CASE("views, and an index of a materialized one", "[ast]") {
    const auto view = only<ast::View>(
        "view v (a, b) with (security_barrier = true) algorithm = merge depends on t, function f(int) "
        "as $$ select 1; $$ with local check option;");
    CHECK(view.columns.size() == 2);
    CHECK(view.settings.at(0).value.at(0).text == "true");
    CHECK(view.attributes.size() == 3);
    CHECK(view.depends_on.at(1).kind == "function");
    CHECK(view.depends_on[1].arguments == "int");
    CHECK(view.query.text == " select 1; ");
    CHECK(view.check_option == ast::View::CheckOption::local);
    CHECK(only<ast::View>("materialized view v as $q$ select '$$' $q$ with no data;").with_data == false);
    CHECK(only<ast::Index>("unique index i on s.v using btree (a);").on.value().name.text == "v");
}

TEST_CASE("functions and procedures keep their parameters and attributes as text", "[ast]") {
    const auto made = only<ast::Routine>(
        "function s.f(a int default 1, out b numeric(10, 2)) returns setof integer[] language sql immutable "
        "returns null on null input set search_path = public, pg_temp cost 100 depends on t as $$ select 1 $$;");
    CHECK(made.parameters.text == "a int default 1, out b numeric(10, 2)");
    CHECK(made.returns.value().setof);
    CHECK(made.returns->text == "setof integer[]");
    CHECK(made.language.value().text == "sql");
    CHECK(made.attributes.front().text == "immutable");
    CHECK(made.attributes.back().text == "100");
    CHECK(made.depends_on.size() == 1);
    CHECK(only<ast::Routine>("function f() returns table (a int, b text) as $$ $$;")
              .returns.value()
              .table_columns.value()
              .text == "a int, b text");
    CHECK(only<ast::Routine>("procedure p(in a int) deterministic as $$ begin end $$;").kind ==
          ast::Routine::Kind::procedure);
    CHECK(parse("function f(int) as $$ $$; function f(text) as $$ $$;").file.declarations.size() == 2);
}

TEST_CASE("triggers call a function or hold their statements", "[ast]") {
    const auto made = only<ast::Trigger>(
        "constraint trigger g after insert or update of a, b or delete on s.t from o deferrable initially deferred "
        "referencing old table as x new table y for each row when (new.a > 0) execute function s.f(1, 'x');");
    CHECK(made.constraint);
    CHECK(made.events.size() == 3);
    CHECK(made.events[1].columns.size() == 2);
    CHECK(made.from.value().name.text == "o");
    CHECK(made.old_table.value().text == "x");
    CHECK(made.new_table.value().text == "y");
    CHECK(made.level == ast::Trigger::Level::row);
    CHECK(made.when.value().text == "new.a > 0");
    CHECK(made.call.value().function.schema.value().text == "s");
    CHECK(made.call->arguments.text == "1, 'x'");
    const auto own = only<ast::Trigger>("trigger g before insert on t for each row follows h as $$ set new.a = 1; $$;");
    CHECK(own.body.value().text == " set new.a = 1; ");
    CHECK(own.order.value().trigger.text == "h");
}

TEST_CASE("raw objects hold how they are made and dropped", "[ast]") {
    const auto made = only<ast::Raw>(
        "raw postgres text_search_configuration english_nostop depends on extension pg_trgm as $$create$$ drop "
        "$$drop$$;");
    CHECK(made.kind.text == "text_search_configuration");
    CHECK(made.create.text == "create");
    CHECK(made.drop.value().text == "drop");
    CHECK(made.depends_on.at(0).kind == "extension");
}

TEST_CASE("deliberate drops at top level", "[ast]") {
    CHECK(only<ast::Dropped>("dropped table old.users archive;").archive);
    CHECK(only<ast::Dropped>("dropped materialized view v;").kind == ast::Dropped::Kind::materialized_view);
    CHECK(only<ast::Dropped>("dropped function f(int, text);").arguments == "int, text");
    CHECK(only<ast::Dropped>("dropped trigger g on t;").on.value().name.text == "t");
}

TEST_CASE("a dialect's block at top level is flattened", "[ast]") {
    const auto parsed = parse("postgres { extension a; table t { id int; } }\nmysql { }\nview v as 'select 1';");
    CHECK(parsed.errors.empty());
    REQUIRE(parsed.file.declarations.size() == 3);
    CHECK(parsed.file.declarations[0].only.value().name == ast::DialectName::postgres);
    CHECK(parsed.file.declarations[1].only);
    CHECK_FALSE(parsed.file.declarations[2].only);
}

TEST_CASE("keywords are the same in any letter case, names are kept", "[ast]") {
    CHECK(tree("TABLE T { Id INT NOT NULL; }") == tree("table T { Id INT not null; }"));
}

TEST_CASE("empty files and files of comments are files without declarations", "[ast]") {
    CHECK(tree("").empty());
    CHECK(tree("\xEF\xBB\xBF// nothing\n-- neither\n/* here */\n;").empty());
}

}  // namespace schemac::test
