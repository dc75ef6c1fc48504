// The hint that an object is gone on purpose.
#pragma once

#include "compiler/ast/text.h"

namespace schemac::ast {

/// `dropped KIND NAME[(arguments)] [on TABLE] [archive];`
struct Dropped {
    enum class Kind {
        table,
        view,
        materialized_view,
        enum_,
        domain,
        sequence,
        index,
        function,
        procedure,
        trigger,
        extension,
        schema,
        type,
        aggregate,
        policy,
        rule,
        event_trigger,
        collation,
        statistics
    };

    Kind kind = Kind::table;
    Name name;
    /// The text between the parentheses of a routine's signature.
    std::optional<std::string> arguments;
    /// Of a trigger: its table.
    std::optional<Name> on;
    bool archive = false;
};

}  // namespace schemac::ast
