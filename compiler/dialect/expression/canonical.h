// Expression: the comparable form of expressions and query bodies.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "compiler/dialect/expression/facts.h"
#include "compiler/dialect/expression/tree.h"
#include "compiler/model/expression.h"

namespace schemac::dialect::expression {

/// What is known where an expression stands. `columns` (folded) decides whether SQLite's `"x"` is a string; absent, it
/// is taken for a name.
struct Scope {
    std::optional<std::set<std::string>> columns;
    std::string relation;  ///< folded; a column qualified by it loses the qualifier
};

/// The tree with the rules applied that hold in every dialect (NOT over IN and its kin, a plus before a number,
/// functions without parentheses), then the facts' `rewrite`.
Node simplify(Node node, const Facts& facts, const Scope& scope = {});

/// Sets `canonical` and `form` from `sql`: printed from the tree, or, where that can't be had, the normalised tokens
/// and Form::opaque.
void canonicalise(model::Expression& expression, const Facts& facts, const Scope& scope = {});

/// A query body or statement by its tokens: letter case of words, quotes that aren't needed, blanks, comments and a
/// closing semicolon never matter.
std::string normalise(std::string_view sql, const Facts& facts);
void canonicalise_query(model::Expression& query, const Facts& facts);

}  // namespace schemac::dialect::expression
