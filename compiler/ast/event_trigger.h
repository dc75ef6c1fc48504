// Event triggers.
#pragma once

#include "compiler/ast/option.h"

namespace schemac::ast {

/// `event trigger NAME on EVENT [when tag in ('CREATE TABLE', …)] execute f();`
struct EventTrigger {
    Identifier name;
    Identifier event;
    /// The word before `in`.
    std::optional<Identifier> variable;
    std::vector<std::string> tags;
    Name function;
    Text arguments;
    std::optional<RenamedFrom> renamed_from;
    /// `postgres { enable always; }`
    std::vector<DialectOption> options;
};

}  // namespace schemac::ast
