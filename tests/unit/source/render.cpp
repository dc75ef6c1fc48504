// What a person reads: compared whole, caret included.
#include "compiler/source/render.h"

#include "compiler/source/codes/names.h"
#include "compiler/source/codes/state.h"
#include "compiler/source/codes/syntax.h"
#include "compiler/source/diagnostics.h"
#include "compiler/source/failure.h"
#include "compiler/source/sources.h"

#include <catch2/catch.hpp>

namespace schemac::source {
namespace {

/// The span of the first `word` in the text.
Span span_of(const SourceFile& file, std::string_view word) {
    const auto at = static_cast<std::uint32_t>(file.text().find(word));
    return {file.id(), at, at + static_cast<std::uint32_t>(word.size())};
}

}  // namespace

TEST_CASE("an error shows its code, its place, the line with a caret, and what may help", "[source]") {
    Sources sources;
    const auto& file = sources.add(
        "schema/orders.schema", "table orders {\n\n\n\n\n\n\n\n\n\n\n  index orders_customer_idx (custmer_id);\n}\n");
    Diagnostics sink;
    sink.report(code::unexpected_token, span_of(file, "custmer_id"), "`custmer_id` in index `orders_customer_idx`")
        .with_label("not a column of `orders`")
        .with_suggestion("customer_id");
    CHECK(render(sink, sources) == R"(error[E0101]: unexpected `custmer_id` in index `orders_customer_idx`
  --> schema/orders.schema:12:30
   |
12 |   index orders_customer_idx (custmer_id);
   |                              ^^^^^^^^^^ not a column of `orders`
   = help: did you mean `customer_id`?
)");
}

TEST_CASE("notes that point somewhere show their own lines, below those that don't", "[source]") {
    Sources sources;
    const auto& file = sources.add("a.schema", "enum a { x }\nenum a { y }\n");
    Diagnostics sink;
    sink.report(code::unexpected_token, {file.id(), 18, 19}, "`a`")
        .with_note("first declared here", {file.id(), 5, 6})
        .with_note("names are compared as the target compares them");
    CHECK(render(sink, sources) == R"(error[E0101]: unexpected `a`
 --> a.schema:2:6
  |
2 | enum a { y }
  |      ^
  = note: names are compared as the target compares them
note: first declared here
 --> a.schema:1:6
  |
1 | enum a { x }
  |      ^
)");
}

TEST_CASE("a failure without a span shows where it happened", "[source]") {
    Sources sources;
    const auto failure =
        Failure(code::cannot_read_file, "shop.schema", "permission denied").at("shop.schema").help("ask for it");
    CHECK(std::string(failure.what()) == "E0601: cannot read `shop.schema`: permission denied");
    CHECK(render(failure.diagnostic(), sources) == R"(error[E0601]: cannot read `shop.schema`: permission denied
 --> shop.schema
  = help: ask for it
)");
}

TEST_CASE("diagnostics are sorted by file, place and code; warnings are no errors", "[source]") {
    Sources sources;
    const auto& first = sources.add("a.schema", "a b\n");
    const auto& second = sources.add("b.schema", "c d\n");
    Diagnostics sink;
    sink.report(code::stray_doc, {second.id(), 0, 1});
    CHECK_FALSE(sink.has_errors());
    sink.report(code::empty_name, {second.id(), 2, 3});
    sink.report(code::empty_name, {first.id(), 2, 3});
    CHECK(sink.has_errors());
    CHECK(sink.error_count() == 2);
    const auto sorted = sink.sorted();
    CHECK(sorted[0].span.file == first.id());
    CHECK(sorted[1].code == "W0101");
    CHECK(sorted[2].code == "E0117");
}

TEST_CASE("carets stand below their characters, whatever those are", "[source]") {
    Sources sources;
    const auto& file = sources.add("a.schema",
                                   "\tgr\xC3\xB6\xC3\x9F"
                                   "e int\r\n");
    Diagnostics sink;
    sink.report(code::empty_name, span_of(file, "int"));
    CHECK(render(sink, sources) ==
          "error[E0117]: a name can't be empty\n --> a.schema:1:8\n  |\n1 |     gr\xC3\xB6\xC3\x9F"
          "e int\n"
          "  |           ^^^\n");
}

TEST_CASE("source text can't control the terminal, nor fill it", "[source]") {
    Sources sources;
    const auto& file =
        sources.add("a.schema", "x\x1b[2J y\n" + std::string(5000, 'a') + " here " + std::string(5000, 'b') + "\n");
    Diagnostics sink;
    sink.report(code::unexpected_token, {file.id(), 0, 1}, "`\x1b[31mred`");
    sink.report(code::empty_name, span_of(file, "here"));
    const auto shown = render(sink, sources);
    CHECK(shown.find('\x1b') == std::string::npos);
    CHECK(shown.size() < 1000);
    CHECK(shown.find(" here ") != std::string::npos);
}

TEST_CASE("colours are there when asked for, and change nothing else", "[source]") {
    Sources sources;
    const auto& file = sources.add("a.schema", "table t\n");
    Diagnostics sink;
    sink.report(code::empty_name, span_of(file, "t")).with_help("name it");
    const auto colored = render(sink, sources, true);
    CHECK(colored.find("\x1b[1;31merror[E0117]\x1b[0m") == 0);
    std::string stripped;
    for (std::size_t i = 0; i < colored.size(); ++i) {
        if (colored[i] == '\x1b')
            i = colored.find('m', i);
        else
            stripped += colored[i];
    }
    CHECK(stripped == render(sink, sources));
}

}  // namespace schemac::source
