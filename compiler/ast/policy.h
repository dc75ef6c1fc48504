// Row-level security policies.
#pragma once

#include "compiler/ast/text.h"

namespace schemac::ast {

/// `policy NAME on TABLE [as restrictive] [for COMMAND] [to ROLE, …] [using (…)] [with check (…)];`
struct Policy {
    Identifier name;
    Name on;
    std::optional<bool> permissive;
    std::optional<Identifier> command;
    std::vector<Identifier> roles;
    std::optional<Text> condition;
    std::optional<Text> check;
    std::vector<Dependency> depends_on;
    std::optional<RenamedFrom> renamed_from;
};

}  // namespace schemac::ast
