// Emit, language: options of a dialect's block.
#pragma once

#include <string>
#include <vector>

#include "compiler/dialect/option.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// `engine InnoDB; storage fillfactor = 90;`
std::string option_lines(const std::vector<dialect::Option>& options);

/// ` postgres { … }` after an object; nothing where there are no options.
std::string option_block(const std::vector<dialect::Option>& options, const Context& context);

/// ` postgres { enable replica; }` of a trigger or rule; nothing where it just works.
std::string enabled_block(const std::string& enabled, const Context& context);

}  // namespace schemac::emit::dsl
