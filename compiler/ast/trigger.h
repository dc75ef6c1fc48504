// Triggers of tables and views.
#pragma once

#include "compiler/ast/constraint.h"

namespace schemac::ast {

/// One event; only `update` may name columns.
struct TriggerEvent {
    enum class Kind { insert, update, delete_, truncate };

    Kind kind = Kind::insert;
    std::vector<Identifier> columns;
    Span span;
};

/// `execute [function | procedure] NAME(arguments)`.
struct TriggerCall {
    Name function;
    Text arguments;
    Span span;
};

/// `follows NAME` or `precedes NAME`, MySQL's order of triggers.
struct TriggerOrder {
    bool follows = true;
    Identifier trigger;
    Span span;
};

/// `[constraint] trigger NAME before|after|instead of EVENT [or EVENT]… on RELATION clauses… execute f(…);` or, where
/// the trigger itself holds its statements, `… as $$…$$;`.
struct Trigger {
    enum class Timing { before, after, instead_of };
    enum class Level { row, statement };

    bool constraint = false;
    Identifier name;
    Timing timing = Timing::before;
    std::vector<TriggerEvent> events;
    Name on;
    /// The other table of a constraint trigger.
    std::optional<Name> from;
    std::optional<Level> level;
    std::optional<Expression> when;
    /// `referencing old table as X new table as Y`.
    std::optional<Identifier> old_table;
    std::optional<Identifier> new_table;
    Deferral deferral;
    std::optional<TriggerOrder> order;
    std::vector<Dependency> depends_on;
    std::optional<RenamedFrom> renamed_from;
    /// One of the two is there.
    std::optional<TriggerCall> call;
    std::optional<Text> body;
    /// `postgres { enable replica; }`
    std::vector<DialectOption> options;
};

}  // namespace schemac::ast
