// Sema: the closed table of type names that the language knows, and which products have them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/target.h"
#include "compiler/model/type.h"

namespace schemac::sema {

/// Products as a set.
using Products = std::uint8_t;
constexpr Products bit(model::Product product) {
    return static_cast<Products>(1U << static_cast<unsigned>(product));
}

/// A type by its name in lower case, words joined by a blank, arguments left out: `timestamp with time zone`.
/// `products` have it themselves, or get an equivalent when their dialect lowers a state.
struct BuiltinType {
    std::string_view name;
    Products products = 0;
};

/// All of them, sorted by name.
const std::vector<BuiltinType>& builtin_types();

/// The type of that name (lower case), or null.
const BuiltinType* find_builtin_type(std::string_view name);

/// The names that a product has, for suggestions.
std::vector<std::string_view> builtin_type_names(model::Product product);

/// For messages: `PostgreSQL`, `MySQL and MariaDB`.
std::string spell(Products products);

/// Whether the language writes this type bare for the product: a name of the table, and arguments of a kind that the
/// grammar reads. Anything else is written as a quoted string.
bool is_writable_bare(const model::Type& type, model::Product product);

}  // namespace schemac::sema
