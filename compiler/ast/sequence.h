// Sequences that stand on their own.
#pragma once

#include "compiler/ast/sequence_options.h"

namespace schemac::ast {

/// The column of `owned by [schema.]table.column`.
struct OwnedBy {
    Name table;
    Identifier column;
    Span span;
};

/// `sequence NAME [as TYPE] [options] [owned by table.column] [renamed from NAME];`
struct Sequence {
    Name name;
    std::optional<Type> type;
    SequenceOptions options;
    /// `owned by none` leaves it out.
    std::optional<OwnedBy> owned_by;
    std::optional<RenamedFrom> renamed_from;
};

}  // namespace schemac::ast
