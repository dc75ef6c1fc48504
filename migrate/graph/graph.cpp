// Migrate: the history as a graph.
#include "migrate/graph/graph.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <functional>
#include <queue>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::migrate {
namespace {

using Edges = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

/// The members of one component of several nodes, or of one that follows itself; empty when there is no cycle.
std::vector<std::size_t> cycle(const std::vector<std::vector<std::size_t>>& followers) {
    Edges edges(followers.size());
    for (std::size_t from = 0; from < followers.size(); ++from)
        for (const std::size_t to : followers[from])
            boost::add_edge(from, to, edges);
    std::vector<std::size_t> component(followers.size());
    const std::size_t count = boost::strong_components(edges, component.data());
    std::vector<std::vector<std::size_t>> members(count);
    for (std::size_t node = 0; node < followers.size(); ++node)
        members[component[node]].push_back(node);
    for (const auto& one : members) {
        const std::size_t node = one.front();
        const auto& next = followers[node];
        if (one.size() > 1 || std::find(next.begin(), next.end(), node) != next.end()) return one;
    }
    return {};
}

}  // namespace

std::string listed(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "`" : ", `") + id + '`';
    return text;
}

Graph::Graph(std::vector<Node> nodes) : nodes_(std::move(nodes)), parents_(nodes_.size()), followers_(nodes_.size()) {
    for (Index at = 0; at < nodes_.size(); ++at)
        if (const auto [found, added] = index_.emplace(nodes_[at].id, at); !added)
            throw source::Failure(code::duplicate_revision, nodes_[at].id)
                .at(nodes_[at].path)
                .note("the other is " + nodes_[found->second].path)
                .help("remove one of them");
    connect();
    sort();
}

void Graph::connect() {
    for (Index at = 0; at < nodes_.size(); ++at) {
        std::vector<std::string> needed = nodes_[at].revises;
        needed.insert(needed.end(), nodes_[at].depends_on.begin(), nodes_[at].depends_on.end());
        for (const std::string& id : needed) {
            const auto found = index_.find(id);
            if (found == index_.end())
                throw source::Failure(code::missing_parent, nodes_[at].id, id)
                    .at(nodes_[at].path)
                    .help("bring the file back, perhaps from another branch of the repository");
            parents_[at].push_back(found->second);
            followers_[found->second].push_back(at);
        }
    }
}

/// Of all that could come next, the one whose file's name comes first.
void Graph::sort() {
    std::vector<std::size_t> waiting(nodes_.size());
    std::priority_queue<Index, std::vector<Index>, std::greater<>> ready;
    for (Index at = 0; at < nodes_.size(); ++at)
        if ((waiting[at] = parents_[at].size()) == 0) ready.push(at);
    while (!ready.empty()) {
        const Index at = ready.top();
        ready.pop();
        order_.push_back(nodes_[at].id);
        for (const Index next : followers_[at])
            if (--waiting[next] == 0) ready.push(next);
    }
    if (order_.size() == nodes_.size()) return;
    std::vector<std::string> ids;
    const std::vector<Index> members = cycle(followers_);
    for (const Index at : members)
        ids.push_back(nodes_[at].id);
    throw source::Failure(code::revision_cycle, listed(ids))
        .at(nodes_[members.front()].path)
        .help("one of their `-- schemac:revises` or `-- schemac:depends-on` lines is wrong");
}

std::vector<std::string> Graph::children(const std::string& id) const {
    std::vector<std::string> found;
    for (const Index next : followers_[index_.at(id)]) {
        const std::vector<std::string>& revises = nodes_[next].revises;
        if (std::find(revises.begin(), revises.end(), id) != revises.end()) found.push_back(nodes_[next].id);
    }
    return found;
}

std::vector<std::string> Graph::heads() const {
    std::vector<std::string> found;
    std::copy_if(order_.begin(), order_.end(), std::back_inserter(found),
                 [&](const std::string& id) { return children(id).empty(); });
    return found;
}

std::vector<std::string> Graph::bases() const {
    std::vector<std::string> found;
    std::copy_if(order_.begin(), order_.end(), std::back_inserter(found),
                 [&](const std::string& id) { return node(id).revises.empty(); });
    return found;
}

std::vector<std::string> Graph::branch_points() const {
    std::vector<std::string> found;
    std::copy_if(order_.begin(), order_.end(), std::back_inserter(found),
                 [&](const std::string& id) { return children(id).size() > 1; });
    return found;
}

std::vector<std::string> Graph::labels(const std::string& id) const {
    std::vector<std::string> found;
    for (const std::string& one : sorted(with_ancestors({id})))
        if (const std::string& label = node(one).branch; !label.empty()) found.push_back(label);
    return found;
}

Ids Graph::reach(const Ids& ids, const std::vector<std::vector<Index>>& along) const {
    Ids found;
    std::vector<Index> open;
    for (const std::string& id : ids)
        if (contains(id)) open.push_back(index_.at(id));
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        if (found.insert(nodes_[at].id).second) open.insert(open.end(), along[at].begin(), along[at].end());
    }
    return found;
}

Ids Graph::with_ancestors(const Ids& ids) const {
    return reach(ids, parents_);
}

Ids Graph::with_descendants(const Ids& ids) const {
    return reach(ids, followers_);
}

std::vector<std::string> Graph::sorted(const Ids& ids) const {
    std::vector<std::string> found;
    std::copy_if(order_.begin(), order_.end(), std::back_inserter(found),
                 [&](const std::string& id) { return ids.contains(id); });
    return found;
}

}  // namespace schemac::migrate
