// Objects that schemac doesn't model, held as text.
#pragma once

#include "compiler/ast/text.h"

namespace schemac::ast {

/// `raw DIALECT KIND NAME [depends on …] as $$create …$$ [drop $$drop …$$];`
struct Raw {
    Dialect dialect;
    /// A word such as `text_search_configuration`.
    Identifier kind;
    Name name;
    std::vector<Dependency> depends_on;
    Text create;
    /// Its span covers the text; missing when the object can't be dropped.
    std::optional<Text> drop;
};

}  // namespace schemac::ast
