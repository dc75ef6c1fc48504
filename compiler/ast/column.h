// A column of a table or a mixin.
#pragma once

#include "compiler/ast/constraint.h"
#include "compiler/ast/sequence_options.h"

namespace schemac::ast {

/// `identity [always | by default] [(options)]`.
struct Identity {
    enum class Mode { unspecified, always, by_default };

    Mode mode = Mode::unspecified;
    SequenceOptions options;
    Span span;
};

/// `generated always as (expression) [stored | virtual]`.
struct Generated {
    enum class Kind { unspecified, stored, virtual_ };

    Value expression;
    Kind kind = Kind::unspecified;
    Span span;
};

/// `null` or `not null`.
struct Nullability {
    bool nullable = true;
    Span span;
};

/// `primary key` or `unique` after a column: the constraint has no name of its own.
struct ColumnKey {
    bool nulls_not_distinct = false;
    Span span;
};

/// The hint `backfill (expression) [reverse (expression)]`.
struct Backfill {
    Value expression;
    std::optional<Value> reverse;
    Span span;
};

/// The hint `convert using (expression)`.
struct Convert {
    Value expression;
    Span span;
};

/// `name type clauses…;`, the clauses in any order, each at most once but `check` and `references`.
struct Column {
    Identifier name;
    Type type;
    std::optional<Nullability> nullability;
    std::optional<Value> default_value;
    std::optional<Identity> identity;
    std::optional<Generated> generated;
    std::optional<Name> collation;
    std::optional<ColumnKey> primary_key;
    std::optional<ColumnKey> unique;
    std::vector<References> references;
    std::vector<Check> checks;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Backfill> backfill;
    std::optional<Convert> convert;
    std::optional<Deprecated> deprecated;
    /// `postgres { storage external; }` after a column.
    std::vector<DialectOption> options;
    Span span;
};

}  // namespace schemac::ast
