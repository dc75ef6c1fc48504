// What an index, a primary key or a unique constraint is over.
#pragma once

#include "compiler/ast/option.h"

namespace schemac::ast {

/// `column | (expression) | function(…)`, then `collate`, an operator class, the order.
struct IndexElement {
    enum class Order { ascending, descending };
    enum class Nulls { first, last };

    /// Either a column …
    std::optional<Identifier> column;
    /// … or an expression: `(lower(name))`, or as PostgreSQL allows, a call without parentheses around it.
    std::optional<Expression> expression;
    /// MySQL's `column(10)`.
    std::optional<long long> prefix_length;
    std::optional<Name> collation;
    std::optional<Name> operator_class;
    std::vector<Setting> operator_class_settings;
    std::optional<Order> order;
    std::optional<Nulls> nulls;
    /// Of the last column of a key: `without overlaps`.
    bool without_overlaps = false;
    Span span;
};

}  // namespace schemac::ast
