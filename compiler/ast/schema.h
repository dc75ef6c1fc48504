// The schema that the names after it belong to.
#pragma once

#include "compiler/ast/option.h"

namespace schemac::ast {

/// `schema NAME [renamed from NAME] ;` or with `{ options }`: declares it, and unqualified names of declarations that
/// follow in the same file belong to it. Its doc comment is the schema's comment.
struct Schema {
    Identifier name;
    std::optional<RenamedFrom> renamed_from;
    std::vector<DialectOption> options;
};

}  // namespace schemac::ast
