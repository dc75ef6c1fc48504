// Domains: a base type with conditions.
#pragma once

#include "compiler/ast/column.h"

namespace schemac::ast {

/// `domain NAME as TYPE [collate c] [default …] [not null] [check [name] (…)]… [renamed from NAME] [deprecated];`
struct Domain {
    Name name;
    Type type;
    std::optional<Name> collation;
    std::optional<Value> default_value;
    std::optional<Nullability> nullability;
    std::vector<Check> checks;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
};

}  // namespace schemac::ast
