// Rewrite rules.
#pragma once

#include "compiler/ast/option.h"

namespace schemac::ast {

/// `rule NAME on EVENT to RELATION [where (…)] do [also | instead] nothing | $$commands$$;`
struct Rule {
    Identifier name;
    Identifier event;
    Name on;
    std::optional<Text> condition;
    bool instead = false;
    /// Absent where nothing is to be done.
    std::optional<Text> commands;
    std::vector<Dependency> depends_on;
    std::optional<RenamedFrom> renamed_from;
    /// `postgres { enable replica; }`
    std::vector<DialectOption> options;
};

}  // namespace schemac::ast
