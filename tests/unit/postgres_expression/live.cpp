// What live servers show of what a person typed has the same canonical form.
#include <catch2/catch.hpp>
#include <optional>

#include "tests/unit/postgres_expression/fixture.h"
#include "tests/unit/postgres_expression/typed_defaults.h"
#include "tests/unit/postgres_expression/typed_expressions.h"
#include "tests/unit/postgres_expression/typed_queries.h"

namespace schemac::test {
namespace {

/// Runs on each live server that is named; says so where none is.
template <class Run>
void on_servers(Run run) {
    for (const char* variable : {"SCHEMAC_TEST_POSTGRES", "SCHEMAC_TEST_POSTGRES18"}) {
        if (const auto live = Live::connect(variable))
            run(*live, Scene(live->major()));
        else
            WARN("SKIPPED: " << variable << " names no server");
    }
}

/// What the server shows of it; a failed check and nothing where it refuses.
template <class Show>
std::optional<std::string> shown_by(Show show, const std::string& typed) {
    try {
        return show();
    } catch (const pqxx::sql_error& error) {
        FAIL_CHECK(typed << ": " << error.what());
        return std::nullopt;
    }
}

void same(const std::string& typed, const std::string& shown, const std::string& canonical,
          const std::string& canonical_of_shown, const std::string& canonical_again) {
    INFO("typed " << typed << "\nshown " << shown);
    CHECK(canonical == canonical_of_shown);
    CHECK(canonical == canonical_again);
}

}  // namespace

TEST_CASE("a check read back from a live server is the one that was typed", "[postgres_expression][live]") {
    on_servers([](Live& live, const Scene& scene) {
        for (const char* typed : typed_expressions)
            if (const auto shown = shown_by([&] { return live.check(typed); }, typed)) {
                const std::string canonical = scene.canonical(typed);
                same(typed, *shown, canonical, scene.canonical(*shown), scene.canonical(canonical));
            }
    });
}

TEST_CASE("a default read back from a live server is the one that was typed", "[postgres_expression][live]") {
    on_servers([](Live& live, const Scene& scene) {
        for (const auto& [type, typed] : typed_defaults)
            if (const auto shown = shown_by([&] { return live.default_of(type, typed); }, typed)) {
                const std::string canonical = scene.canonical_default(typed, type);
                INFO("column " << type);
                same(typed, *shown, canonical, scene.canonical_default(*shown, type),
                     scene.canonical_default(canonical, type));
            }
    });
}

TEST_CASE("a query read back from a live server is the one that was typed", "[postgres_expression][live]") {
    on_servers([](Live& live, const Scene& scene) {
        const auto canonical_of = [&](const std::string& sql) {
            const model::Expression made = expression::canonical_query(model::Expression(sql), scene.names);
            CHECK(made.form == model::Form::canonical);
            return made.canonical;
        };
        for (const char* typed : typed_queries)
            if (const auto shown = shown_by([&] { return live.view(typed); }, typed)) {
                const std::string canonical = canonical_of(typed);
                same(typed, *shown, canonical, canonical_of(*shown), canonical_of(canonical));
            }
    });
}

}  // namespace schemac::test
