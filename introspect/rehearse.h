// Introspect: a schema built in memory, where the product's engine is at hand, to ask what it can't resolve.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/schema.h"
#include "compiler/model/target.h"

namespace schemac::introspect {

/// A view or trigger that the engine can't resolve, and its words for why.
struct Unresolved {
    model::ObjectId object;
    std::string why;
};

/// Runs the statements that build `schema` in an empty database of the product's engine, and gives the views and
/// triggers that name tables or columns that aren't there, in the schema's order. Empty for products that have no
/// engine inside this program; their servers refuse such a change by themselves.
std::vector<Unresolved> rehearse(const model::Target& target, const std::vector<std::string>& statements,
                                 const model::Schema& schema);

namespace sqlite {
std::vector<Unresolved> rehearse(const std::vector<std::string>& statements, const model::Schema& schema);
}

}  // namespace schemac::introspect
