// How fast short expressions become canonical; run with `schemac_tests "[bench]"`.
#include <catch2/catch.hpp>
#include <chrono>
#include <iostream>

#include "tests/unit/postgres_expression/fixture.h"

namespace schemac::test {

TEST_CASE("a hundred thousand short expressions", "[.][bench]") {
    const Scene scene;
    const auto begin = std::chrono::steady_clock::now();
    std::size_t letters = 0;
    for (int n = 0; n < 25000; ++n) {
        const std::string number = std::to_string(n);
        letters += scene.canonical("(money2 >= (" + number + ")::numeric)").size();
        letters +=
            scene.canonical("((v)::text = ANY ((ARRAY['a'::character varying, '" + number + "'])::text[]))").size();
        letters += scene.canonical_default("'" + number + "'::character varying", "character varying(20)").size();
        letters += scene.canonical_default("now()", "timestamp with time zone").size();
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    std::cout << "100,000 expressions: " << taken.count() << " s\n";
    CHECK(letters > 0);
}

}  // namespace schemac::test
