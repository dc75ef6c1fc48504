// Emit, language: sequences that stand by themselves.
#pragma once

#include <string>

#include "compiler/model/sequence.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

std::string sequence(const model::Sequence& sequence, const Context& context);

}  // namespace schemac::emit::dsl
