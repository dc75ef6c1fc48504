// Emit, language: what the dialect makes of what isn't said, so that it needn't be.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "compiler/dialect/dialect.h"
#include "compiler/model/column.h"

namespace schemac::emit::dsl {

struct Defaults {
    model::Identity::Form identity = model::Identity::Form::automatic;  ///< of `identity` alone
    std::string index_method;                                           ///< of an index without `using`
    std::map<std::string, std::string, std::less<>> type_names;         ///< shorter names of types
};

/// Asks the dialect by lowering a table that says neither.
Defaults defaults_of(const dialect::Dialect& dialect);

}  // namespace schemac::emit::dsl
