// Migrate: the history as a graph. An edge leads from a revision to each that follows it, or depends on it.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace schemac::migrate {

/// What the graph knows of a revision.
struct Node {
    std::string id;
    std::vector<std::string> revises;
    std::vector<std::string> depends_on;
    std::string branch;  ///< a label; holds for what follows, too
    std::string path;    ///< for errors
};

using Ids = std::set<std::string>;

class Graph {
  public:
    /// Nodes in the order of their files' names, which is the order of what could run in any. Throws `source::Failure`:
    /// E0801 for one id twice, E0802 for a parent that is missing, E0803 for a cycle.
    explicit Graph(std::vector<Node> nodes);

    bool contains(const std::string& id) const { return index_.contains(id); }
    const Node& node(const std::string& id) const { return nodes_[index_.at(id)]; }
    bool empty() const { return nodes_.empty(); }

    /// All ids, each after what it follows and depends on.
    const std::vector<std::string>& order() const { return order_; }
    std::vector<std::string> heads() const;                          ///< revised by none, in order
    std::vector<std::string> bases() const;                          ///< revise none
    std::vector<std::string> branch_points() const;                  ///< revised by several
    std::vector<std::string> children(const std::string& id) const;  ///< that revise it
    std::vector<std::string> labels(const std::string& id) const;    ///< its own, and those that it inherits

    /// The ids, and all that they follow or depend on.
    Ids with_ancestors(const Ids& ids) const;
    /// The ids, and all that follow or depend on them.
    Ids with_descendants(const Ids& ids) const;

    /// The part of `order()` that is in `ids`.
    std::vector<std::string> sorted(const Ids& ids) const;

  private:
    using Index = std::size_t;
    void connect();
    void sort();
    Ids reach(const Ids& ids, const std::vector<std::vector<Index>>& along) const;

    std::vector<Node> nodes_;
    std::map<std::string, Index> index_;
    std::vector<std::vector<Index>> parents_;    ///< follows or depends on
    std::vector<std::vector<Index>> followers_;  ///< the reverse
    std::vector<std::string> order_;
};

/// "`a`, `b`", for messages.
std::string listed(const std::vector<std::string>& ids);

}  // namespace schemac::migrate
