// Composite types.
#pragma once

#include "compiler/ast/type.h"

namespace schemac::ast {

/// `NAME TYPE [collate c];`
struct Attribute {
    std::string doc;
    Identifier name;
    Type type;
    std::optional<Name> collation;
};

/// `type NAME [renamed from NAME] [deprecated] { attributes }`.
struct CompositeType {
    Name name;
    std::vector<Attribute> attributes;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
};

}  // namespace schemac::ast
