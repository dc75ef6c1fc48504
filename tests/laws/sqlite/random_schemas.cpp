// Random schemas with random rows under the laws; a failing case is made small before it is shown.
#include <catch2/catch.hpp>

#include <cstdlib>

#include "tests/laws/sqlite/generate.h"
#include "tests/laws/sqlite/laws.h"

namespace {

using namespace schemac::laws;
using namespace schemac::laws::sqlite;

std::size_t number(const char* variable, std::size_t otherwise) {
    const char* text = std::getenv(variable);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

/// Of a failure only its law, so that shrinking doesn't wander off to another.
std::string law_of(const std::string& broken) {
    return broken.substr(0, broken.find(':'));
}

std::string report(const Case& failing) {
    std::string text = "from:\n" + render(failing.from) + "to:\n" + render(failing.to) + "rows:\n";
    for (const std::string& row : failing.rows)
        text += row + ";\n";
    return text;
}

}  // namespace

TEST_CASE("sqlite: the laws hold for random schemas with random rows") {
    const std::size_t first = number("SCHEMAC_SEED", 1);
    const std::size_t count = number("SCHEMAC_LAWS", 1000);
    std::size_t usable = 0;
    for (std::size_t seed = first; seed < first + count; ++seed) {
        const Case tried = make_case(seed);
        const Verdict verdict = judge(tried);
        usable += verdict.usable ? 1 : 0;
        if (verdict.broken.empty()) continue;
        const std::string law = law_of(verdict.broken);
        const Case small = shrink(tried, [&](const Case& c) {
            const std::string broken = judge(c).broken;
            return !broken.empty() && law_of(broken) == law;
        });
        FAIL_CHECK("seed " << seed << "\n" << judge(small).broken << "\n" << report(small));
    }
    CHECK(usable * 2 > count);
}
