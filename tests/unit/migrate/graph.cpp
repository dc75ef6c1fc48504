// The graph of revisions, and the ways to name one.
#include "migrate/graph/graph.h"

#include <catch2/catch.hpp>
#include <functional>

#include "migrate/graph/target.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using migrate::Graph;
using migrate::Ids;
using Names = std::vector<std::string>;

namespace {

/// a ← b ← c1 ← d (merge of c1 and c2) ← e, and c2 (labelled eu), which follows b too.
Graph diamond() {
    return Graph({{"a0", {}, {}, "", "1"},
                  {"b0", {"a0"}, {}, "", "2"},
                  {"c1", {"b0"}, {}, "", "3"},
                  {"c2", {"b0"}, {}, "eu", "4"},
                  {"d0", {"c1", "c2"}, {}, "", "5"},
                  {"e0", {"d0"}, {}, "", "6"}});
}

Graph two_heads() {
    return Graph({{"a0", {}, {}, "", "1"}, {"b1", {"a0"}, {}, "", "2"}, {"b2", {"a0"}, {}, "eu", "3"}});
}

std::string code_of(const std::function<void()>& run) {
    const auto found = test::failure_of(run);
    return found ? found->code : "";
}

}  // namespace

TEST_CASE("a graph knows heads, bases, branch points, and an order", "[migrate]") {
    const Graph graph = diamond();
    CHECK(graph.heads() == Names{"e0"});
    CHECK(graph.bases() == Names{"a0"});
    CHECK(graph.branch_points() == Names{"b0"});
    CHECK(graph.order() == Names{"a0", "b0", "c1", "c2", "d0", "e0"});
    CHECK(graph.with_ancestors({"c2"}) == Ids{"a0", "b0", "c2"});
    CHECK(graph.with_descendants({"d0"}) == Ids{"d0", "e0"});
    CHECK(graph.labels("e0") == Names{"eu"});
    CHECK(two_heads().heads() == Names{"b1", "b2"});
    CHECK(Graph({}).heads().empty());
}

TEST_CASE("files named in any order run in the order of the graph", "[migrate]") {
    const Graph graph({{"z", {"y"}, {}, "", "1"}, {"y", {}, {"x"}, "", "2"}, {"x", {}, {}, "", "3"}});
    CHECK(graph.order() == Names{"x", "y", "z"});
    CHECK(graph.heads() == Names{"x", "z"});  // what is only needed by another is a head still
}

TEST_CASE("a broken history is an error that names the file", "[migrate][E0801][E0802][E0803]") {
    CHECK(code_of([] { Graph({{"a", {}, {}, "", "1"}, {"a", {}, {}, "", "2"}}); }) == "E0801");
    CHECK(code_of([] { Graph({{"a", {"x"}, {}, "", "1"}}); }) == "E0802");
    CHECK(code_of([] { Graph({{"a", {}, {"x"}, "", "1"}}); }) == "E0802");
    const auto cycle = test::failure_of([] { Graph({{"a", {"b"}, {}, "", "1"}, {"b", {"a"}, {}, "", "2"}}); });
    REQUIRE(cycle);
    CHECK(cycle->code == "E0803");
    CHECK(cycle->message == "these revisions each follow another, in a circle: `a`, `b`");
    CHECK(code_of([] { Graph({{"a", {"a"}, {}, "", "1"}}); }) == "E0803");
}

TEST_CASE("revisions are named in many ways", "[migrate]") {
    const Graph graph = diamond();
    const auto one = [&](const std::string& text, const Ids& applied = {}) {
        const Ids ids = migrate::named(text, graph, applied);
        return ids.size() == 1 ? *ids.begin() : std::to_string(ids.size());
    };
    CHECK(one("head") == "e0");
    CHECK(one("base") == "0");
    CHECK(one("d") == "d0");
    CHECK(one("head-1") == "d0");
    CHECK(one("a0+1") == "b0");
    CHECK(one("base+2") == "b0");
    CHECK(one("a0-1") == "0");
    CHECK(one("+1", {"a0"}) == "b0");
    CHECK(one("+1") == "a0");
    CHECK(one("-1", {"a0", "b0"}) == "a0");
    CHECK(one("eu@head") == "e0");
    CHECK(one("current", {"a0", "b0"}) == "b0");
    CHECK(migrate::named("eu", two_heads(), {}) == Ids{"b2"});
    CHECK(migrate::named("heads", two_heads(), {}) == Ids{"b1", "b2"});
}

TEST_CASE("a name that means nothing, or too much, is an error", "[migrate][E0804][E0805]") {
    const auto code = [](const std::string& text, const Graph& graph) {
        return code_of([&] { migrate::named(text, graph, {}); });
    };
    CHECK(code("head", two_heads()) == "E0804");
    CHECK(code("head", Graph({})) == "E0805");
    CHECK(code("x", diamond()) == "E0805");
    CHECK(code("c", diamond()) == "E0805");
    CHECK(code("head-9", diamond()) == "E0805");
    CHECK(code("e0+1", diamond()) == "E0805");
    CHECK(code("b0+1", diamond()) == "E0805");
    CHECK(code("d0-1", diamond()) == "E0805");
    CHECK(code("us@head", diamond()) == "E0805");
}

TEST_CASE("an upgrade runs what is missing, a downgrade what is too much", "[migrate]") {
    const Graph graph = diamond();
    CHECK(migrate::to_upgrade("head", graph, {"a0", "c2", "b0"}) == Names{"c1", "d0", "e0"});
    CHECK(migrate::to_upgrade("c1", graph, {}) == Names{"a0", "b0", "c1"});
    const Ids all{"a0", "b0", "c1", "c2", "d0", "e0"};
    CHECK(migrate::to_downgrade("base", graph, all) == Names{"e0", "d0", "c2", "c1", "b0", "a0"});
    CHECK(migrate::to_downgrade("c1", graph, all) == Names{"e0", "d0"});
    CHECK(migrate::to_downgrade("-2", graph, all) == Names{"e0", "d0"});
    CHECK(migrate::current(graph, {"a0", "b0", "c1", "c2"}) == Names{"c1", "c2"});
}
