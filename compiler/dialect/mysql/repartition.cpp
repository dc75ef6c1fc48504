// Dialect, MySQL and MariaDB: partitions added and reorganised in their places
// (https://dev.mysql.com/doc/refman/8.0/en/partitioning-management-range-list.html).
#include "compiler/dialect/mysql/repartition.h"

#include <algorithm>
#include <vector>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/expression_facts.h"

namespace schemac::dialect::mysql {
namespace {

using Definitions = std::vector<std::string>;

/// A clause with a list of ranges or values: what stands before the list, and its entries.
struct Listed {
    std::string head;
    Definitions partitions;
    bool ranges = false;
};

Listed listed(const std::string& clause) {
    const auto tokens = expression::tokenise(clause, expression_facts());
    Listed made;
    int open = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        const bool first = tokens[at].is("(") && open == 0 && tokens[at + 1].is("partition");
        if (first) made.head = clause.substr(0, tokens[at].begin);
        if (first || (tokens[at].is(",") && open == 1 && begin > 0)) {
            if (begin > 0) made.partitions.push_back(clause.substr(begin, tokens[at].begin - begin));
            begin = tokens[at + 1].begin;
        }
        open += tokens[at].is("(") ? 1 : tokens[at].is(")") ? -1 : 0;
        if (begin > 0 && open == 0) {
            made.partitions.push_back(clause.substr(begin, tokens[at].begin - begin));
            break;
        }
    }
    made.ranges = clause.find(" VALUES LESS THAN ") != std::string::npos;
    const bool values = made.ranges || clause.find(" VALUES IN ") != std::string::npos;
    if (!values) made.partitions.clear();
    return made;
}

std::string joined(Definitions::const_iterator begin, Definitions::const_iterator end) {
    std::string all;
    for (; begin != end; ++begin)
        all += (all.empty() ? "" : ", ") + *begin;
    return all;
}

/// The names alone of some partitions.
std::string names(Definitions::const_iterator begin, Definitions::const_iterator end) {
    std::string all;
    for (; begin != end; ++begin) {
        const auto tokens = expression::tokenise(*begin, expression_facts());
        all += (all.empty() ? "" : ", ") + std::string(tokens[1].text);
    }
    return all;
}

/// What differs lies between the partitions that both begin with and those that both end with. A range that goes or
/// comes before another takes its rows from that one, or leaves them to it.
Repartition between(const Listed& from, const Listed& to) {
    const Definitions& old = from.partitions;
    const Definitions& now = to.partitions;
    const auto [a, b] = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
    if (a == old.end()) return {Repartition::Kind::add, "ADD PARTITION (" + joined(b, now.end()) + ')'};
    std::ptrdiff_t shared = 0;
    while (shared < old.end() - a && shared < now.end() - b && *(old.end() - 1 - shared) == *(now.end() - 1 - shared))
        ++shared;
    const bool one_empty = old.end() - shared == a || now.end() - shared == b;
    if (one_empty && (!from.ranges || shared == 0)) return {Repartition::Kind::whole, {}};
    if (one_empty) --shared;
    return {Repartition::Kind::reorganise,
            "REORGANIZE PARTITION " + names(a, old.end() - shared) + " INTO (" + joined(b, now.end() - shared) + ')'};
}

}  // namespace

Repartition repartition(const std::string& from, const std::string& to) {
    if (from == to) return {};
    if (to.empty()) return {Repartition::Kind::whole, "REMOVE PARTITIONING"};
    const Listed old = listed(from);
    const Listed now = listed(to);
    Repartition made{Repartition::Kind::whole, {}};
    if (!old.partitions.empty() && !now.partitions.empty() && old.head == now.head) made = between(old, now);
    if (made.kind == Repartition::Kind::whole) made.clause = to;
    return made;
}

}  // namespace schemac::dialect::mysql
