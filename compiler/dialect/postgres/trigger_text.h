// Dialect, PostgreSQL: the parts of a trigger that are text.
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/trigger.h"

namespace schemac::dialect::postgres {

struct TriggerText {
    std::string when;  ///< empty: none
    std::string call;  ///< `public.f('a')`
};

/// The condition and the call of a whole CREATE TRIGGER statement as `pg_get_triggerdef` shows it.
TriggerText parse_trigger(std::string_view statement);

/// A trigger's call in canonical form: the function qualified, every argument a string literal, as the server keeps
/// them.
std::string canonical_call(std::string_view call, std::string_view default_schema);

/// The function that a call names.
model::QualifiedName called_function(std::string_view call, std::string_view default_schema);

}  // namespace schemac::dialect::postgres
