// Names in expressions and queries, and new names for them.
#include "compiler/dialect/expression/names.h"

#include <catch2/catch.hpp>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/sqlite/expression_facts.h"

namespace {

using namespace schemac::dialect;
using Names = std::vector<std::string>;

const expression::Renamer mail_for_email = [](const expression::Mention& mention, std::size_t part) {
    const bool column = !mention.call && part + 1 == mention.name.parts.size();
    return column && mention.name.parts[part].text == "email" ? std::optional<std::string>("mail") : std::nullopt;
};

}  // namespace

TEST_CASE("columns of an expression are its names, functions and types left out") {
    const auto& facts = sqlite::expression_facts();
    CHECK(expression::columns_in("lower(email) || Email || users.name", facts) == Names{"email", "Email", "name"});
    CHECK(expression::columns_in("cast(a as text) collate nocase = 'b'", facts) == Names{"a"});
    CHECK(expression::columns_in("current_timestamp", facts).empty());
}

TEST_CASE("a rename changes the name and nothing else") {
    const auto& facts = sqlite::expression_facts();
    CHECK(expression::rename_in_expression("lower( email ) /* email */ <> 'email'", facts, mail_for_email) ==
          "lower( mail ) /* email */ <> 'email'");
    CHECK(expression::rename_in_query("SELECT u.\"email\", 'email' FROM u WHERE email(1)", facts, mail_for_email) ==
          "SELECT u.mail, 'email' FROM u WHERE email(1)");
}

TEST_CASE("query bodies compare by their tokens") {
    const auto& facts = sqlite::expression_facts();
    CHECK(expression::normalise("SELECT  a, \"B\"\n FROM t -- all of it\n WHERE a!=1;", facts) ==
          expression::normalise("select a,b from T where a <> 1", facts));
    CHECK(expression::normalise("select 'A'", facts) != expression::normalise("select 'a'", facts));
}
