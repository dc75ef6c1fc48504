// Model: one element of an index or key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "compiler/model/expression.h"

namespace schemac::model {

enum class Order : std::uint8_t { ascending, descending };
enum class Nulls : std::uint8_t { automatic, first, last };

/// A column, or an expression where `column` is empty. Canonical: `nulls` is `automatic` where it is what the order
/// implies.
struct KeyPart {
    std::string column;
    std::optional<Expression> expression;
    Order order = Order::ascending;
    Nulls nulls = Nulls::automatic;
    std::string collation;  ///< empty: the column's own
    std::string
        operator_class;  ///< PostgreSQL: with parameters, as in `gin_trgm_ops(siglen=32)`; empty: the type's default
    unsigned prefix_length = 0;  ///< MySQL: `name(10)`; 0 is the whole column

    bool operator==(const KeyPart&) const = default;
};

}  // namespace schemac::model
