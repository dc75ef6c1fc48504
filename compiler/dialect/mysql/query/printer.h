// Dialect, MySQL and MariaDB: a query's tree to its one text; `canonical.h` is the way in.
#pragma once

#include <string>
#include <string_view>

#include "compiler/dialect/mysql/query/canonical.h"
#include "compiler/dialect/mysql/query/scope.h"
#include "compiler/dialect/mysql/query/tree.h"

namespace schemac::dialect::mysql::query {

/// What a query's columns are called: by the names given, else by their own, which are printed where somebody may ask
/// for them: not in a subquery of an expression.
struct Naming {
    Columns names{};
    bool printed = true;
};

/// A query inside of `outer`.
Canonical print(const Query& query, const Naming& naming, const Scope& outer);

/// An expression whose names are in sight. `exists` queries and window clauses included.
std::string print_expression(std::string_view text, const Scope& scope, bool is_condition = false);

/// What FROM names, which becomes visible in the scope.
std::string print_source(const Source& source, Scope& scope);

/// The rows alone that a query gives: what EXISTS asks for.
std::string print_rows(const Query& query, const Scope& outer);

}  // namespace schemac::dialect::mysql::query
