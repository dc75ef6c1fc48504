// Plan: the dependency graph.
#include "compiler/plan/order.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>

#include "compiler/plan/rank.h"
#include "compiler/plan/slot.h"
#include "compiler/source/codes/plan.h"

namespace schemac::plan {
namespace {

using model::ObjectId;
using Node = std::size_t;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

struct Edge {
    Node from;
    Node to;
    bool soft = false;
};

/// Who creates and who destroys each slot.
class Providers {
  public:
    Providers(const Steps& steps, const dialect::Capabilities& capabilities) : capabilities_(capabilities) {
        for (Node node = 0; node < steps.size(); ++node) {
            for (const ObjectId& id : steps[node].dependencies.creates)
                creators_[key(id)].push_back(node);
            for (const ObjectId& id : steps[node].dependencies.destroys)
                destroyers_[key(id)].push_back(node);
        }
    }

    const std::vector<Node>& creators(const ObjectId& id) const { return find(creators_, id); }
    const std::vector<Node>& destroyers(const ObjectId& id) const { return find(destroyers_, id); }

  private:
    using Index = std::unordered_map<ObjectId, std::vector<Node>>;

    ObjectId key(const ObjectId& id) const { return slot(id, capabilities_); }

    const std::vector<Node>& find(const Index& index, const ObjectId& id) const {
        static const std::vector<Node> none;
        if (id.name.empty()) return none;
        const auto found = index.find(key(id));
        return found == index.end() ? none : found->second;
    }

    const dialect::Capabilities& capabilities_;
    Index creators_;
    Index destroyers_;
};

class Edges {
  public:
    explicit Edges(const Providers& providers) : providers_(providers) {}

    void add_step(Node node, const Dependencies& dependencies) {
        for (const ObjectId& id : dependencies.needs)
            needs(node, id, false);
        for (const ObjectId& id : dependencies.wants)
            needs(node, id, true);
        for (const ObjectId& id : dependencies.releases)
            for (const Node destroyer : providers_.destroyers(id))
                add(node, destroyer, false);
        for (const ObjectId& id : dependencies.creates)
            for (const Node destroyer : providers_.destroyers(id))
                add(destroyer, node, false);
    }

    void add(Node from, Node to, bool soft) {
        if (from != to) edges_.push_back({from, to, soft});
    }

    const std::vector<Edge>& all() const { return edges_; }

  private:
    void needs(Node node, const ObjectId& id, bool soft) {
        const std::vector<Node>& creators = providers_.creators(id);
        for (const Node creator : creators)
            add(creator, node, soft);
        if (creators.empty())
            for (const Node destroyer : providers_.destroyers(id))
                add(node, destroyer, soft);
    }

    const Providers& providers_;
    std::vector<Edge> edges_;
};

struct Sorted {
    std::vector<Node> order;
    std::vector<bool> done;
};

/// Takes free steps by rank until none is free: all are placed, or what is left holds a cycle.
Sorted sort(const Steps& steps, const std::vector<Edge>& edges) {
    Graph graph(steps.size());
    std::vector<std::size_t> waiting(steps.size());
    for (const Edge& edge : edges) {
        add_edge(edge.from, edge.to, graph);
        ++waiting[edge.to];
    }
    using Entry = std::pair<int, Node>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> free;
    for (Node node = 0; node < steps.size(); ++node)
        if (!waiting[node]) free.emplace(rank(steps[node]), node);
    Sorted sorted{{}, std::vector<bool>(steps.size())};
    while (!free.empty()) {
        const Node node = free.top().second;
        free.pop();
        sorted.order.push_back(node);
        sorted.done[node] = true;
        for (auto [out, end] = out_edges(node, graph); out != end; ++out)
            if (const Node next = target(*out, graph); --waiting[next] == 0) free.emplace(rank(steps[next]), next);
    }
    return sorted;
}

/// The strongly connected component of each step, where what is placed already is left out.
std::vector<std::size_t> components(const Steps& steps, const std::vector<Edge>& edges) {
    Graph graph(steps.size());
    for (const Edge& edge : edges)
        add_edge(edge.from, edge.to, graph);
    std::vector<std::size_t> component(steps.size());
    strong_components(graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
    return component;
}

/// Without the soft edges that lie on a cycle.
std::vector<Edge> without_soft_cycles(const Steps& steps, const std::vector<Edge>& edges) {
    const std::vector<std::size_t> component = components(steps, edges);
    std::vector<Edge> kept;
    for (const Edge& edge : edges)
        if (!edge.soft || component[edge.from] != component[edge.to]) kept.push_back(edge);
    return kept;
}

const ObjectId* subject(const Step& step) {
    for (const auto* ids : {&step.dependencies.creates, &step.dependencies.destroys, &step.dependencies.needs})
        if (!ids->empty()) return &ids->front();
    return nullptr;
}

void report_cycle(const Steps& steps, const Sorted& sorted, const std::vector<Edge>& edges, const Context& context) {
    const std::vector<std::size_t> component = components(steps, edges);
    std::unordered_map<std::size_t, std::size_t> sizes;
    for (Node node = 0; node < steps.size(); ++node)
        ++sizes[component[node]];
    std::set<ObjectId> named;
    for (Node node = 0; node < steps.size(); ++node)
        if (const ObjectId* id = subject(steps[node]); id && !sorted.done[node] && sizes[component[node]] > 1)
            named.insert(*id);
    std::string list;
    for (const ObjectId& id : named)
        list += (list.empty() ? "" : ", ") + to_string(id);
    context.sink.report(code::dependency_cycle, named.empty() ? source::Span{} : context.origin(*named.begin()), list)
        .with_help("make the change in two: first without one of these, then with it");
}

Steps flatten(Chains chains, std::vector<Edge>& chain_edges) {
    Steps steps;
    for (Chain& chain : chains) {
        for (std::size_t i = 0; i < chain.size(); ++i) {
            if (i) chain_edges.push_back({steps.size() - 1, steps.size()});
            steps.push_back(std::move(chain[i]));
        }
    }
    return steps;
}

}  // namespace

Steps order(Chains chains, const Context& context) {
    std::vector<Edge> chain_edges;
    Steps steps = flatten(std::move(chains), chain_edges);
    const Providers providers(steps, context.capabilities());
    Edges graph(providers);
    for (const Edge& edge : chain_edges)
        graph.add(edge.from, edge.to, false);
    for (Node node = 0; node < steps.size(); ++node)
        graph.add_step(node, steps[node].dependencies);
    std::vector<Edge> edges = graph.all();
    Sorted sorted = sort(steps, edges);
    if (sorted.order.size() < steps.size()) {
        edges = without_soft_cycles(steps, edges);
        sorted = sort(steps, edges);
    }
    if (sorted.order.size() < steps.size()) report_cycle(steps, sorted, edges, context);
    Steps result;
    result.reserve(steps.size());
    for (const Node node : sorted.order)
        result.push_back(std::move(steps[node]));
    return result;
}

}  // namespace schemac::plan
