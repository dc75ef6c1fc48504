// Dialect, MySQL and MariaDB: a SELECT as a tree. Expressions stay texts; the expression parser reads them where names
// are known.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace schemac::dialect::mysql::query {

struct Query;

/// One entry of a select list: an expression, or `*`, or `t.*`.
struct Item {
    std::string text;
    std::string alias;      ///< decoded; empty where none is written
    std::string qualifier;  ///< of `t.*`
    bool star = false;
};

/// What FROM names: a relation, a query, or a join of two.
struct Source {
    enum class Join : std::uint8_t { none, inner, left, straight };
    std::string relation;
    std::shared_ptr<Query> query;
    std::string alias;
    Join join = Join::none;
    std::shared_ptr<Source> left;
    std::shared_ptr<Source> right;
    std::string on;
    std::vector<std::string> shared;  ///< USING
    bool natural = false;
};

/// An entry of ORDER BY or GROUP BY.
struct Sort {
    std::string text;
    bool descending = false;
};

struct Select {
    bool distinct = false;
    std::vector<Item> items;
    std::optional<Source> from;
    std::string where;
    std::vector<Sort> group;
    bool rollup = false;
    std::string having;
    std::map<std::string, std::string> windows;  ///< by folded name: what stands in the parentheses
};

/// A SELECT, or a query in parentheses.
struct Term {
    std::shared_ptr<Select> select;
    std::shared_ptr<Query> query;
    std::string word;  ///< what stands before it: `union`, `union all`, `except`, `intersect`; empty for the first
};

struct Common {
    std::string name;
    std::vector<std::string> columns;
    std::shared_ptr<Query> query;
};

struct Query {
    bool recursive = false;
    std::vector<Common> with;
    std::vector<Term> terms;
    std::vector<Sort> order;
    std::string limit;
    std::string offset;
};

}  // namespace schemac::dialect::mysql::query
