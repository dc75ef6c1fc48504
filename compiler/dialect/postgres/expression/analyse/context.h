// PostgreSQL expressions: what the analysis of a tree knows about its surroundings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/dialect/postgres/expression/names.h"
#include "compiler/dialect/postgres/expression/node.h"

namespace schemac::dialect::postgres::expression {

/// What stands in FROM, or the relation that an expression belongs to.
struct RangeEntry {
    std::string alias;  ///< what the query calls it
    std::vector<OutputColumn> columns;
    bool complete = true;             ///< all columns are known
    bool qualified = true;            ///< columns are printed with the alias
    std::vector<std::string> hidden;  ///< columns merged into an earlier entry by USING
    std::string row_type;             ///< of a relation's rows
    std::string shown;                ///< what the canonical text calls it
};

/// The names of one query; `outer` is the query around it.
struct Level {
    std::vector<RangeEntry> entries;
    std::vector<RangeEntry> with;  ///< its common table expressions
    const Level* outer = nullptr;
    mutable int shown = 0;  ///< in the outermost level: how many entries have been given a name
};

/// A name for the next entry, the same for the same query whatever its aliases are called: servers add `_1` to those
/// that an outer query has, too.
std::string next_name(const Level& level);

struct Context {
    const Names::Tables& names;
    const Level* level = nullptr;
    std::optional<TypeRef> value;  ///< of `value` in a domain's check
};

/// A name of columns found, or not.
Node analyse_column(const Value& body, const Context& context);

/// Analyses a node of the raw tree.
Node analyse(const Value& node, const Context& context);

/// The same, converted to boolean.
Node analyse_condition(const Value& node, const Context& context);

/// A subquery's text in canonical form, with its columns.
struct Query {
    std::string text;
    std::vector<OutputColumn> columns;
    bool complete = true;  ///< all columns are known
};
Query analyse_query(const Value& statement, const Names::Tables& names, const Level* outer);

}  // namespace schemac::dialect::postgres::expression
