// PostgreSQL expressions: conversions between types, as the server's analysis makes them (its parse_coerce.c; manual,
// chapter "Type Conversion").
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compiler/dialect/postgres/expression/catalog/catalog.h"
#include "compiler/dialect/postgres/expression/names.h"
#include "compiler/dialect/postgres/expression/node.h"

namespace schemac::dialect::postgres::expression {

/// Whether anything is known about the type beyond its name; nothing is about those of extensions.
bool is_understood(const std::string& type, const Names::Tables& names);

/// Whether a value converts in that context; unknown literals convert to all, and polymorphic targets take what they
/// may.
bool can_coerce(const std::string& from, const std::string& to, catalog::CastContext context,
                const Names::Tables& names);

/// The value converted: a literal takes the type on, an array's elements are converted one by one, where nothing is
/// to do nothing is added.
Node coerce(Node node, const TypeRef& target, const Names::Tables& names);

/// The type that CASE, COALESCE, ARRAY, IN and UNION give their operands; empty when one of them is undetermined or
/// they have nothing in common.
std::string common_type(std::span<const std::string> types, const Names::Tables& names);

/// Converts all to their common type, marks the conversions that would be made again as implied, and gives the type.
TypeRef coerce_to_common(std::vector<Node*> nodes, const Names::Tables& names);

/// The type that the node would have if its outermost conversion, which the server makes by itself, weren't written.
std::string natural_type(const Node& node, const Names::Tables& names);

/// Marks the node's outermost conversion as one that the server makes by itself.
void imply(Node& node);

/// Takes the types off the literals, and the implicit conversions off texts, of a call whose target isn't known.
void loosen(std::vector<Node>& nodes);

}  // namespace schemac::dialect::postgres::expression
