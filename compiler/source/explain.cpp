// The table of all codes, made from the .def files; the pages are made from docs/codes by CMake.
#include "compiler/source/explain.h"

#include <algorithm>
#include <array>
#include <string>
#include <type_traits>

namespace schemac::source {
namespace {

#define SCHEMAC_CODE(NUMBER, SEVERITY, NAME, FORMAT) CodeInfo{#NUMBER, Severity::SEVERITY, #NAME, FORMAT},

constexpr auto listed = std::to_array<CodeInfo>({
#include "compiler/source/codes/config.def"
#include "compiler/source/codes/connect.def"
#include "compiler/source/codes/names.def"
#include "compiler/source/codes/plan.def"
#include "compiler/source/codes/run.def"
#include "compiler/source/codes/state.def"
#include "compiler/source/codes/syntax.def"
#include "compiler/source/codes/types.def"
});

#undef SCHEMAC_CODE

constexpr auto by_number(std::remove_const_t<decltype(listed)> codes) {
    std::sort(codes.begin(), codes.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    return codes;
}

constexpr auto codes = by_number(listed);

constexpr bool no_number_twice() {
    for (std::size_t i = 1; i < codes.size(); ++i) {
        if (codes[i].number == codes[i - 1].number) return false;
    }
    return true;
}

constexpr bool severities_fit() {
    return std::all_of(codes.begin(), codes.end(), [](const CodeInfo& code) {
        return code.number.size() == 5 && code.number[0] == (code.severity == Severity::error ? 'E' : 'W');
    });
}

static_assert(no_number_twice(), "a number stands twice in codes/*.def");
static_assert(severities_fit(), "errors are E and four digits, warnings W and four digits");

}  // namespace

std::span<const CodeInfo> all_codes() {
    return codes;
}

std::optional<std::string_view> explain(std::string_view code) {
    std::string wanted(code);
    if (!wanted.empty()) wanted[0] = wanted[0] == 'e' ? 'E' : wanted[0] == 'w' ? 'W' : wanted[0];
    const auto pages = all_pages();
    const auto page = std::find_if(pages.begin(), pages.end(), [&](const Page& p) { return p.code == wanted; });
    if (page == pages.end()) return std::nullopt;
    return page->text;
}

}  // namespace schemac::source
