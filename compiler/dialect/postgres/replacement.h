// Dialect, PostgreSQL: what CREATE OR REPLACE can do.
#pragma once

#include "compiler/model/routine.h"
#include "compiler/model/view.h"

namespace schemac::dialect::postgres {

/// A view keeps its name only if the new query gives the old columns first, by name, type and order, and adds columns
/// at the end at most. Types can't be told from the text: where the beginning of the list is not written alike, no.
bool replaces_view(const model::View& from, const model::View& to);

/// The result, and the names and modes of the parameters, must stay; parameters may get defaults, not lose them.
bool replaces_routine(const model::Routine& from, const model::Routine& to);

}  // namespace schemac::dialect::postgres
