// Extended statistics.
#pragma once

#include "compiler/ast/index_element.h"

namespace schemac::ast {

/// `statistics NAME [(kinds)] on a, b, (expression) from TABLE [target N] [renamed from NAME] [deprecated];`
struct Statistics {
    Name name;
    std::vector<Identifier> kinds;
    std::vector<IndexElement> elements;
    Name on;
    std::optional<long long> target;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
};

}  // namespace schemac::ast
