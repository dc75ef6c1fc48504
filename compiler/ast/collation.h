// Collations.
#pragma once

#include "compiler/ast/text.h"

namespace schemac::ast {

/// `collation NAME (provider = icu, locale = 'de-DE', …) [renamed from NAME] [deprecated];`
struct Collation {
    Name name;
    /// What stands in its parentheses.
    Text definition;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
};

}  // namespace schemac::ast
