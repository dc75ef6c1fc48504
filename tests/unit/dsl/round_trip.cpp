// The language holds whatever the model holds: a state that is written and read again is the same.
#include <catch2/catch.hpp>

#include "compiler/ast/parse.h"
#include "compiler/sema/sema.h"
#include "compiler/source/render.h"
#include "emit/dsl/write.h"
#include "tests/unit/dsl/random_state.h"

using namespace schemac;

namespace {

constexpr std::uint32_t states = 60;

struct Read {
    model::State state;
    std::string errors;
};

Read read(const std::string& text, const dialect::Dialect& dialect) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    const std::vector<ast::File> files{ast::parse(sources.add("written.schema", text), diagnostics)};
    Read result{sema::lower(files, dialect, {}, diagnostics), {}};
    if (diagnostics.has_errors()) result.errors = source::render(diagnostics, sources);
    return result;
}

void hold(const char* target) {
    const auto dialect = dialect::make(model::parse_target(target).value());
    for (std::uint32_t seed = 1; seed <= states; ++seed) {
        model::State state = test::random_state(seed, *dialect);
        dialect->canonicalise(state);
        const std::string text = emit::dsl::write(state, *dialect);
        INFO("seed " << seed << " for " << target << "\n" << text);
        Read again = read(text, *dialect);
        REQUIRE(again.errors == "");
        dialect->canonicalise(again.state);
        INFO("read again\n" << emit::dsl::write(again.state, *dialect));
        REQUIRE(again.state.schema.views.size() == state.schema.views.size());
        for (std::size_t i = 0; i < state.schema.views.size(); ++i)
            CHECK(again.state.schema.views[i].query.canonical == state.schema.views[i].query.canonical);
        REQUIRE((again.state.schema == state.schema));
    }
}

}  // namespace

// Known gap: Catch2 fails this test as soon as it passes, and the mark can go.
TEST_CASE("what is written for PostgreSQL reads as the same state", "[dsl][!shouldfail]") {
    hold("postgres:15");
}

TEST_CASE("what is written for MySQL reads as the same state", "[dsl]") {
    hold("mysql:8.0.31");
}

TEST_CASE("what is written for MariaDB reads as the same state", "[dsl]") {
    hold("mariadb:10.11");
}

TEST_CASE("what is written for SQLite reads as the same state", "[dsl]") {
    hold("sqlite:3.40");
}
