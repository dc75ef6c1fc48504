// Range types.
#pragma once

#include "compiler/ast/text.h"

namespace schemac::ast {

/// `type NAME [renamed from NAME] [deprecated] as range (subtype = TYPE, …);`
struct RangeType {
    Name name;
    /// What stands in its parentheses.
    Text definition;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
};

}  // namespace schemac::ast
