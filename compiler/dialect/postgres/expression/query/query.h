// PostgreSQL expressions: the parts of a query.
#pragma once

#include <string>
#include <vector>

#include "compiler/dialect/postgres/expression/analyse/context.h"

namespace schemac::dialect::postgres::expression {

/// An element of SELECT's list.
struct Target {
    Node value;
    std::string name;
};

/// The query of a view, its first columns called as the view's declaration says.
Query analyse_view(const Value& statement, const Names::Tables& names, const std::vector<std::string>& columns);

/// What an output column is called where nobody says (the server's FigureColname).
std::string output_name(const Value& value);

/// Reads an element of FROM into the level's entries, and gives its text.
std::string analyse_from(const Value& item, const Names::Tables& names, Level& level);

/// The columns of a relation; empty and incomplete where it isn't known.
RangeEntry relation_entry(const std::string& key, const Names::Tables& names);

/// Reads WITH into the level, and gives its text with a blank behind it.
std::string analyse_with(const Value& clause, const Names::Tables& names, Level& level);

/// The targets with stars expanded where all columns are known.
std::vector<Target> analyse_targets(const Value& list, const Context& context);

/// ORDER BY, GROUP BY and DISTINCT ON name an output column by its position or name.
enum class Naming : std::uint8_t { output_first, input_first };
Node analyse_by(const Value& node, const std::vector<Target>& targets, Naming naming, const Context& context);

/// ORDER BY with the words around each element: `x DESC`.
std::string order_text(const Value& clause, const std::vector<Target>& targets, const Context& context);

}  // namespace schemac::dialect::postgres::expression
