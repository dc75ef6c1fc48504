// What holds for the layout of any source: it means the same, it is stable, and no comment gets lost.
#include "tests/unit/ast/random_source.h"
#include "tests/unit/ast/support.h"

#include <catch2/catch.hpp>

#include <cctype>
#include <vector>

namespace schemac::test {
namespace {

/// How often each character stands in the text that is no blank, of those that layout doesn't add or take away.
std::vector<long> characters(const std::string& text) {
    std::vector<long> counts(256, 0);
    for (const unsigned char c : text)
        ++counts[static_cast<std::size_t>(std::tolower(c))];
    for (const unsigned char c : {' ', '\n', ';', ','})
        counts[c] = 0;
    return counts;
}

}  // namespace

TEST_CASE("the layout of random source keeps its meaning and its comments, and is stable", "[ast][fmt]") {
    for (unsigned seed = 0; seed < 400; ++seed) {
        const auto text = RandomSource(seed).file();
        const auto meant = tree(text);
        INFO("seed " << seed << "\n" << text);
        INFO(meant);
        REQUIRE_FALSE(meant.starts_with("errors:"));
        const auto once = formatted(text);
        INFO("formatted:\n" << once);
        REQUIRE(tree(once) == meant);
        REQUIRE(formatted(once) == once);
        REQUIRE(characters(once) == characters(text));
    }
}

}  // namespace schemac::test
