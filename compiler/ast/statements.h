// Cuts the tokens of a file into declarations, so that an error in one leaves the others whole.
#pragma once

#include "compiler/ast/build/declaration_parser.h"

#include <vector>

namespace schemac::ast {

/// The tokens `first` to `last` (excluded) of one declaration, and whose dialect's block it stands in.
struct Statement {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::optional<Dialect> only;
};

/// All declarations; what opens none, and braces that fit nothing, are reported and left out.
std::vector<Statement> statements(const Input& in);

}  // namespace schemac::ast
