// Tables, mixins and their members.
#include "tests/unit/ast/support.h"

#include <catch2/catch.hpp>

namespace schemac::test {
namespace {

template <class Kind>
Kind member(const std::string& text) {
    return std::get<Kind>(only<ast::Table>("table t { " + text + " }").members.at(0).body);
}

}  // namespace

TEST_CASE("a table takes mixins and hints before its braces", "[ast]") {
    const auto table =
        only<ast::Table>("table shop.orders with a, s.b renamed from purchases deprecated 'gone soon' { id int; }");
    CHECK(table.name.schema.value().text == "shop");
    CHECK(table.mixins.size() == 2);
    CHECK(table.renamed_from.value().name.name.text == "purchases");
    CHECK(table.deprecated.value().reason == "gone soon");
    CHECK(only<ast::Mixin>("mixin a with b { id int; }").mixins.at(0).name.text == "b");
}

TEST_CASE("keys of a table", "[ast]") {
    const auto primary =
        member<ast::PrimaryKey>("primary key orders_pk (a, b desc) include (c) with (fillfactor = 70);");
    CHECK(primary.name.value().text == "orders_pk");
    CHECK(primary.columns.at(1).order == ast::IndexElement::Order::descending);
    CHECK(primary.include.at(0).text == "c");
    CHECK(primary.settings.at(0).key == "fillfactor");
    const auto unique = member<ast::Unique>("unique u nulls not distinct (a(10)) deferrable renamed from v;");
    CHECK(unique.nulls_not_distinct);
    CHECK(unique.columns.at(0).prefix_length == 10);
    CHECK(unique.deferral.deferrable == true);
    CHECK(unique.renamed_from.value().name.name.text == "v");
    CHECK_FALSE(member<ast::Unique>("unique (a);").name);
}

TEST_CASE("foreign keys, checks and exclusions of a table", "[ast]") {
    const auto foreign = member<ast::ForeignKey>("foreign key f (a, b) references o (x, y) on delete cascade;");
    CHECK(foreign.name.value().text == "f");
    CHECK(foreign.references.columns.size() == 2);
    const auto check = member<ast::Check>("check c ( a > ')' ) no inherit not valid;");
    CHECK(check.expression.common.value().text == "a > ')'");
    CHECK(check.no_inherit);
    CHECK(check.not_valid);
    const auto exclude = member<ast::Exclude>("exclude e using gist (room with =, during with &&) where (active);");
    CHECK(exclude.method.value().text == "gist");
    CHECK(exclude.elements.text == "room with =, during with &&");
    CHECK(exclude.where.value().text == "active");
}

TEST_CASE("an index has a method, elements of all forms, and clauses", "[ast]") {
    const auto index = member<ast::Index>(
        "unique index i using btree (a desc nulls last, (lower(b)) collate \"C\" text_pattern_ops, "
        "lower(c), d(10), e gist_trgm_ops (siglen = 32)) include (f) nulls not distinct "
        "where (a is not null) with (fillfactor = 70) mysql { invisible; } renamed from j;");
    CHECK(index.unique);
    CHECK(index.method.value().text == "btree");
    REQUIRE(index.elements.size() == 5);
    CHECK(index.elements[0].nulls == ast::IndexElement::Nulls::last);
    CHECK(index.elements[1].expression.value().text == "lower(b)");
    CHECK(index.elements[1].collation.value().name.text == "C");
    CHECK(index.elements[1].operator_class.value().name.text == "text_pattern_ops");
    CHECK(index.elements[2].expression.value().text == "lower(c)");
    CHECK(index.elements[3].prefix_length == 10);
    CHECK(index.elements[4].operator_class_settings.at(0).key == "siglen");
    CHECK(index.nulls_not_distinct);
    CHECK(index.where.value().text == "a is not null");
    CHECK(index.options.at(0).option.head.at(0).text == "invisible");
    CHECK(index.renamed_from);
    CHECK_FALSE(member<ast::Index>("index (a);").name);
    CHECK_FALSE(member<ast::Index>("index using hash (a);").name);
}

TEST_CASE("a dialect's block is flattened, its options and its members", "[ast]") {
    const auto table = only<ast::Table>(
        "table t { id int; postgres { storage fillfactor = 90; index i using gin (x); search text; } "
        "sqlite { strict; } }");
    REQUIRE(table.members.size() == 5);
    CHECK_FALSE(table.members[0].only);
    CHECK(table.members[1].only.value().name == ast::DialectName::postgres);
    const auto& option = std::get<ast::Option>(table.members[1].body);
    CHECK(option.head.size() == 2);
    CHECK(option.has_equals);
    CHECK(option.value.at(0).text == "90");
    CHECK(std::get<ast::Index>(table.members[2].body).method.value().text == "gin");
    CHECK(std::get<ast::Column>(table.members[3].body).name.text == "search");
    CHECK(table.members[4].only.value().name == ast::DialectName::sqlite);
}

TEST_CASE("deliberate drops and partitioning", "[ast]") {
    CHECK(member<ast::DroppedColumn>("dropped column fax archive;").archive);
    const auto option = member<ast::Option>("partition by range (created_at);");
    CHECK(option.head.size() == 4);
    CHECK(option.head[3].text == "created_at");
}

TEST_CASE("doc comments belong to what follows them", "[ast]") {
    const auto parsed = parse("/// One.\n/// Two.\ntable t {\n  /// The key.\n  id int;\n  // plain\n  b int;\n}");
    CHECK(parsed.errors.empty());
    CHECK(parsed.file.declarations.at(0).doc == "One.\nTwo.");
    const auto& table = std::get<ast::Table>(parsed.file.declarations[0].body);
    CHECK(table.members.at(0).doc == "The key.");
    CHECK(table.members.at(1).doc.empty());
}

TEST_CASE("comments within parentheses are no part of an expression", "[ast]") {
    CHECK(member<ast::Check>("check (a > 0 -- positive\n and b /* x */ > '--');").expression.common.value().text ==
          "a > 0  \n and b   > '--'");
}

TEST_CASE("a backslash escapes where the parentheses are MySQL's", "[ast]") {
    const auto value = column("a text default { mysql ('it\\'s )'); postgres ('a\\') };").default_value.value();
    CHECK(value.by_dialect.at(0).expression.text == "'it\\'s )'");
    CHECK(value.by_dialect.at(1).expression.text == "'a\\'");
    CHECK(tree("table t { a text; mysql { check ('\\')' <> a); } }").starts_with("declaration"));
}

}  // namespace schemac::test
