// Extensions of the server.
#pragma once

#include "compiler/ast/name.h"

namespace schemac::ast {

/// `extension NAME [schema NAME] [version 'x'];`
struct Extension {
    Identifier name;
    std::optional<Identifier> schema;
    std::optional<std::string> version;
};

}  // namespace schemac::ast
