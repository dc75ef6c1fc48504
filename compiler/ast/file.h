// What a source file declares: the root of the tree.
#pragma once

#include "compiler/ast/collation.h"
#include "compiler/ast/composite_type.h"
#include "compiler/ast/domain.h"
#include "compiler/ast/dropped.h"
#include "compiler/ast/enum.h"
#include "compiler/ast/event_trigger.h"
#include "compiler/ast/extension.h"
#include "compiler/ast/grant.h"
#include "compiler/ast/policy.h"
#include "compiler/ast/range_type.h"
#include "compiler/ast/raw.h"
#include "compiler/ast/routine.h"
#include "compiler/ast/rule.h"
#include "compiler/ast/schema.h"
#include "compiler/ast/sequence.h"
#include "compiler/ast/statistics.h"
#include "compiler/ast/table.h"
#include "compiler/ast/trigger.h"
#include "compiler/ast/view.h"

namespace schemac::ast {

using DeclarationBody =
    std::variant<Schema, Enum, Domain, Mixin, Table, Index, Sequence, Extension, View, Routine, Trigger, Raw, Dropped,
                 CompositeType, Policy, Grant, RangeType, Collation, Statistics, Rule, EventTrigger>;

/// One declaration. A dialect's block is flattened: each of its declarations says whose it is.
struct Declaration {
    /// The lines of its `///` comment, without the slashes.
    std::string doc;
    std::optional<Dialect> only;
    DeclarationBody body;
    Span span;
};

/// The declarations of one file in the order in which they stand; those with errors are left out.
struct File {
    source::FileId id = source::no_file;
    std::vector<Declaration> declarations;
};

}  // namespace schemac::ast
