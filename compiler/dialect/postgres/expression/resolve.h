// PostgreSQL expressions: which operator or function a call means (the server's parse_oper.c and parse_func.c; manual,
// chapter "Type Conversion").
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/dialect/postgres/expression/catalog/catalog.h"
#include "compiler/dialect/postgres/expression/names.h"
#include "compiler/dialect/postgres/expression/node.h"

namespace schemac::dialect::postgres::expression {

/// What a call was found to mean: the types that its operands are converted to, one for each, and what it gives.
struct Resolution {
    const catalog::Candidate* candidate = nullptr;
    std::vector<std::string> arguments;
    std::string result;

    bool operator==(const Resolution&) const = default;
};

/// Empty where no operator fits, several do, or something about the operands isn't known.
std::optional<Resolution> resolve_operator(std::string_view name, std::span<const std::string> types,
                                           const Names::Tables& names);

/// For `left op ANY (right)`: `right` is the type of the array, or unknown.
std::optional<Resolution> resolve_array_operator(std::string_view name, const std::string& left,
                                                 const std::string& right, const Names::Tables& names);

/// `schema` is empty where none was written.
std::optional<Resolution> resolve_function(std::string_view schema, std::string_view name,
                                           std::span<const std::string> types, const Names::Tables& names);

/// The result that all operators of that name and number of operands have; empty where they differ.
std::string common_operator_result(std::string_view name, std::size_t operands);
std::string common_function_result(std::string_view schema, std::string_view name, const Names::Tables& names);

/// Converts the operands to what the resolution wants, and marks the conversions that `again` shows to be made anyway.
template <class Resolve>
void apply(const Resolution& resolution, std::vector<Node>& operands, const Names::Tables& names, Resolve again);

}  // namespace schemac::dialect::postgres::expression

#include "compiler/dialect/postgres/expression/coerce.h"

namespace schemac::dialect::postgres::expression {

template <class Resolve>
void apply(const Resolution& resolution, std::vector<Node>& operands, const Names::Tables& names, Resolve again) {
    std::vector<std::string> types;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        operands[i] = coerce(std::move(operands[i]), {resolution.arguments[i], {}}, names);
        types.push_back(operands[i].type.name);
    }
    for (std::size_t i = 0; i < operands.size(); ++i) {
        const std::string written = types[i];
        types[i] = natural_type(operands[i], names);
        if (types[i] == written) continue;
        const std::optional<Resolution> other = again(types);
        if (other && *other == resolution)
            imply(operands[i]);
        else
            types[i] = written;
    }
}

}  // namespace schemac::dialect::postgres::expression
