// What roles may do.
#pragma once

#include "compiler/ast/text.h"

namespace schemac::ast {

/// `grant RIGHTS on [KIND] NAME[(ARGUMENTS)] to ROLE, … [with grant option];`, `revoke … from …;`, and, for what is
/// still to be made, `grant by default RIGHTS on tables [in schema NAME] to ROLE, … [for role CREATOR];`.
struct Grant {
    struct Right {
        Identifier word;
        std::vector<Identifier> columns;
    };

    bool revoke = false;
    bool by_default = false;
    std::vector<Right> rights;
    /// In lower case, such as `table`; empty where it isn't said.
    std::string kind;
    Name name;
    std::optional<std::string> arguments;
    std::optional<Identifier> in_schema;
    std::vector<Identifier> roles;
    bool with_option = false;
    std::optional<Identifier> creator;
};

}  // namespace schemac::ast
