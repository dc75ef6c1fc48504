// Emit, language: columns.
#pragma once

#include <string>

#include "compiler/model/table.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// One column as a member of its table, with the unnamed constraints that only it has beside it.
std::string column(const model::Table& table, const model::Column& column, const Context& context);

}  // namespace schemac::emit::dsl
