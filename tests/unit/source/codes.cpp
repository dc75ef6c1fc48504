// The codes themselves: each has a page, each page a code, and each code something that provokes it.
#include "tests/unit/support/codes.h"
#include "compiler/ast/parse.h"
#include "compiler/sema/sema.h"
#include "compiler/source/explain.h"
#include "compiler/source/render.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace schemac {
namespace {

/// A `schema` block of a page: the target after the word, and the source.
struct Example {
    std::string target = "postgres:15";
    std::string text;
};

std::vector<Example> examples(std::string_view page) {
    std::vector<Example> result;
    constexpr std::string_view fence = "\n```schema";
    for (auto at = page.find(fence); at != std::string_view::npos; at = page.find(fence, at + 1)) {
        const auto words = at + fence.size();
        const auto line_end = page.find('\n', words);
        const auto close = page.find("\n```", line_end);
        Example example;
        if (line_end > words) example.target = page.substr(words + 1, line_end - words - 1);
        example.text = page.substr(line_end + 1, close - line_end);
        result.push_back(std::move(example));
    }
    return result;
}

source::Diagnostics compile(const Example& example, source::Sources& sources) {
    source::Diagnostics diagnostics;
    const std::vector files{ast::parse(sources.add("example.schema", example.text), diagnostics)};
    if (diagnostics.has_errors()) return diagnostics;
    sema::lower(files, model::parse_target(example.target).value(), sema::Options{}, diagnostics);
    return diagnostics;
}

std::set<std::string> tagged_codes() {
    std::set<std::string> result;
    for (const auto& test : Catch::getRegistryHub().getTestCaseRegistry().getAllTests()) {
        const auto& tags = test.getTestCaseInfo().tags;
        std::copy_if(tags.begin(), tags.end(), std::inserter(result, result.end()), test::is_code);
    }
    return result;
}

/// The codes that no test provokes yet: a debt, to be paid off one by one, and never to grow unseen.
std::set<std::string> unprovoked_codes() {
    std::ifstream list(SCHEMAC_SOURCE_FOLDER "/tests/unit/source/unprovoked.txt");
    return {std::istream_iterator<std::string>(list), std::istream_iterator<std::string>()};
}

bool has_page(const source::CodeInfo& code) {
    return source::explain(code.number).has_value();
}

bool has_code(const source::Page& page) {
    const auto codes = source::all_codes();
    return std::any_of(codes.begin(), codes.end(), [&](const auto& code) { return code.number == page.code; });
}

}  // namespace

TEST_CASE("every code has a page and every page a code", "[source]") {
    for (const auto& code : source::all_codes()) {
        INFO(code.number << " has no page docs/codes/" << code.number << ".md");
        CHECK(has_page(code));
    }
    for (const auto& page : source::all_pages()) {
        INFO("docs/codes/" << page.code << ".md explains no code of codes/*.def");
        CHECK(has_code(page));
        INFO("a page begins with its code and what it means");
        CHECK(page.text.starts_with("# " + std::string(page.code) + ": "));
    }
}

TEST_CASE("the examples of a code's page provoke it, and no other error", "[source]") {
    for (const auto& page : source::all_pages()) {
        for (const auto& example : examples(page.text)) {
            source::Sources sources;
            const auto diagnostics = compile(example, sources);
            const auto& all = diagnostics.all();
            INFO("the example of " << page.code << " gives:\n" << source::render(diagnostics, sources));
            CHECK(std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.code == page.code; }));
            CHECK(std::none_of(all.begin(), all.end(), [&](const auto& one) {
                return one.code != page.code && one.severity == source::Severity::error;
            }));
        }
    }
}

TEST_CASE(
    "each code is provoked, by its page's example or by a test tagged with it, but for those that are listed as not",
    "[source]") {
    const auto tagged = tagged_codes();
    const auto listed = unprovoked_codes();
    for (const auto& page : source::all_pages()) {
        const std::string code(page.code);
        const bool provoked = !examples(page.text).empty() || tagged.contains(code);
        INFO(code
             << " needs a `schema` example on its page or a test tagged with it (docs/codes/README.md); where it has"
             << " one now, take it off tests/unit/source/unprovoked.txt");
        CHECK(provoked != listed.contains(code));
    }
}

TEST_CASE("explain finds a page in either letter case, and nothing for what is no code", "[source]") {
    CHECK(source::explain("e0101") == source::explain("E0101"));
    CHECK(source::explain("E0101").value().starts_with("# E0101: "));
    CHECK_FALSE(source::explain("E9999"));
    CHECK_FALSE(source::explain(""));
}

}  // namespace schemac
