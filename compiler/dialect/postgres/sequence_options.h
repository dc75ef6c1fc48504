// Dialect, PostgreSQL: the numbers of sequences.
#pragma once

#include "compiler/model/column.h"
#include "compiler/model/type.h"

namespace schemac::dialect::postgres {

/// Makes absent what is the default of a sequence of that type (bigint where the type is none of the integers).
/// Rules: the manual's CREATE SEQUENCE.
void drop_sequence_defaults(model::SequenceOptions& options, const model::Type& type);

/// Fills in what `drop_sequence_defaults` left out, for statements that must say everything.
model::SequenceOptions complete_sequence(const model::SequenceOptions& options, const model::Type& type);

}  // namespace schemac::dialect::postgres
