// Plan: circles of foreign keys among tables that come or go together.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>

#include "compiler/plan/prepare.h"

namespace schemac::plan {
namespace {

using model::Table;

/// The strongly connected component of each table under "has a foreign key to".
std::map<model::QualifiedName, std::size_t> components(const std::vector<Table*>& tables) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
    std::map<model::QualifiedName, std::size_t> nodes;
    for (const Table* table : tables)
        nodes.emplace(table->name, nodes.size());
    Graph graph(nodes.size());
    for (const Table* table : tables)
        for (const model::ForeignKey& key : table->foreign_keys)
            if (const auto found = nodes.find(key.referenced); found != nodes.end())
                add_edge(nodes.at(table->name), found->second, graph);
    std::vector<std::size_t> component(nodes.size());
    if (!component.empty())
        strong_components(graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
    std::map<model::QualifiedName, std::size_t> result;
    for (const auto& [name, node] : nodes)
        result.emplace(name, component[node]);
    return result;
}

/// Takes the keys that lie on a circle out of each table; `taken` is called with the table without them and the keys.
template <class Taken>
void take_cyclic_keys(const std::vector<Table*>& tables, Taken taken) {
    const auto component = components(tables);
    for (Table* table : tables) {
        std::vector<model::ForeignKey> cyclic;
        std::erase_if(table->foreign_keys, [&](const model::ForeignKey& key) {
            const auto other = component.find(key.referenced);
            const bool circle =
                key.referenced != table->name && other != component.end() && other->second == component.at(table->name);
            if (circle) cyclic.push_back(key);
            return circle;
        });
        if (!cyclic.empty()) taken(*table, cyclic);
    }
}

diff::AlterTable add_keys(const Table& bare, const std::vector<model::ForeignKey>& keys) {
    diff::AlterTable alter{bare, bare, {}};
    for (const model::ForeignKey& key : keys) {
        alter.to.foreign_keys.push_back(key);
        alter.changes.push_back(diff::AddForeignKey{key});
    }
    return alter;
}

diff::AlterTable drop_keys(const Table& bare, const std::vector<model::ForeignKey>& keys) {
    diff::AlterTable alter{bare, bare, {}};
    for (const model::ForeignKey& key : keys) {
        alter.from.foreign_keys.push_back(key);
        alter.changes.push_back(diff::DropForeignKey{key});
    }
    return alter;
}

}  // namespace

void split_cycles(diff::Changes& changes) {
    std::vector<Table*> created;
    std::vector<Table*> dropped;
    for (diff::Change& change : changes) {
        if (auto* create = std::get_if<diff::CreateTable>(&change)) created.push_back(&create->object);
        if (auto* drop = std::get_if<diff::DropTable>(&change)) dropped.push_back(&drop->object);
    }
    diff::Changes split;
    take_cyclic_keys(created, [&](const Table& bare, const auto& keys) { split.push_back(add_keys(bare, keys)); });
    take_cyclic_keys(dropped, [&](const Table& bare, const auto& keys) { split.push_back(drop_keys(bare, keys)); });
    for (diff::Change& change : split)
        changes.push_back(std::move(change));
}

}  // namespace schemac::plan
