// Sema: names for what nobody named, by the user's conventions.
#pragma once

#include <string>

#include "compiler/sema/table_scope.h"

namespace schemac::sema {

/// The name of a constraint or index of the table, to read or to set.
std::string& name_of(model::Table& table, model::Kind kind, std::size_t index);

/// The name that the conventions give it, cut to the target's length with a hash at its end; empty where they say
/// nothing, or the target has no names for the kind.
std::string conventional_name(const model::Table& table, model::Kind kind, std::size_t index, const Context& context);

}  // namespace schemac::sema
