// Sema: the kinds that stand by themselves; each has a file of its own.
#pragma once

#include "compiler/sema/context.h"

namespace schemac::sema {

/// Each lowers all declarations of its kind into the state, with origins and hints.
void lower_schemas(Context& context);
void lower_extensions(Context& context);
void lower_enums(Context& context);
void lower_domains(Context& context);
void lower_sequences(Context& context);
void lower_views(Context& context);
void lower_routines(Context& context);
void lower_triggers(Context& context);
void lower_composites(Context& context);
void lower_policies(Context& context);
void lower_ranges(Context& context);
void lower_collations(Context& context);
void lower_statistics(Context& context);
void lower_rules(Context& context);
void lower_event_triggers(Context& context);
void lower_grants(Context& context);
void lower_raws(Context& context);
void lower_dropped(Context& context);

}  // namespace schemac::sema
