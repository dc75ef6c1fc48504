// Emit, language: views, with the indexes of materialized ones.
#pragma once

#include <string>

#include "compiler/model/view.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string view(const model::View& view, const Context& context);

}  // namespace schemac::emit::dsl
