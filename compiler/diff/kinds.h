// Diff: one function a kind, each in the file of that name. They read both sides and add to `Context::changes`.
#pragma once

#include "compiler/diff/context.h"

namespace schemac::diff {

void diff_schemas(const Context& context);
void diff_extensions(const Context& context);
void diff_enums(const Context& context);
void diff_domains(const Context& context);
void diff_composites(const Context& context);
void diff_ranges(const Context& context);
void diff_collations(const Context& context);
void diff_sequences(const Context& context);
void diff_tables(const Context& context);
void diff_views(const Context& context);
void diff_routines(const Context& context);
void diff_triggers(const Context& context);
void diff_policies(const Context& context);
void diff_rules(const Context& context);
void diff_event_triggers(const Context& context);
void diff_statistics(const Context& context);
void diff_raws(const Context& context);
/// Last, since it asks which objects the others found new or gone.
void diff_privileges(const Context& context);

}  // namespace schemac::diff
