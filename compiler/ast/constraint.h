// Constraints, of a column or of a table.
#pragma once

#include "compiler/ast/index_element.h"
#include "compiler/ast/option.h"

namespace schemac::ast {

/// `[not] deferrable [initially deferred | initially immediate]`.
struct Deferral {
    std::optional<bool> deferrable;
    std::optional<bool> initially_deferred;
    Span span;
};

/// What a foreign key does when the row it points at goes or changes.
struct Action {
    enum class Kind { no_action, restrict_, cascade, set_null, set_default };

    Kind kind = Kind::no_action;
    /// The columns of `set null (a, b)`; empty means all.
    std::vector<Identifier> columns;
    Span span;
};

/// `references T [(columns)] [match …] [on delete …] [on update …] [deferrable …] [not valid | not enforced]`. T
/// written as a string is a table that need not exist.
struct References {
    enum class Match { simple, full, partial };

    Name table;
    bool may_dangle = false;
    /// Empty means the primary key of the table.
    std::vector<Identifier> columns;
    /// Whether the last column has `period` before it.
    bool period = false;
    std::optional<Match> match;
    std::optional<Action> on_delete;
    std::optional<Action> on_update;
    Deferral deferral;
    bool not_valid = false;
    bool not_enforced = false;
    Span span;
};

/// `primary key [name] (columns) [include (columns)] [with (…)]`.
struct PrimaryKey {
    std::optional<Identifier> name;
    std::vector<IndexElement> columns;
    std::vector<Identifier> include;
    std::vector<Setting> settings;
    Deferral deferral;
    std::optional<RenamedFrom> renamed_from;
    std::vector<DialectOption> options;
    Span span;
};

/// `unique [name] [nulls [not] distinct] (columns) [nulls not distinct] [include (columns)] …`.
struct Unique {
    std::optional<Identifier> name;
    std::vector<IndexElement> columns;
    std::vector<Identifier> include;
    std::vector<Setting> settings;
    bool nulls_not_distinct = false;
    Deferral deferral;
    std::optional<RenamedFrom> renamed_from;
    std::vector<DialectOption> options;
    Span span;
};

/// `foreign key [name] ([columns,] [period] column) references …`.
struct ForeignKey {
    std::optional<Identifier> name;
    std::vector<Identifier> columns;
    /// Whether the last column has `period` before it.
    bool period = false;
    References references;
    std::optional<RenamedFrom> renamed_from;
    Span span;
};

/// `check [name] (expression) [no inherit] [not valid] [not enforced]`, of a table, a column or a domain.
struct Check {
    std::optional<Identifier> name;
    Value expression;
    bool no_inherit = false;
    bool not_valid = false;
    bool not_enforced = false;
    std::optional<RenamedFrom> renamed_from;
    Span span;
};

/// `exclude [name] [using method] (elements) [include (…)] [with (…)] [where (…)] [deferrable …]`.
struct Exclude {
    std::optional<Identifier> name;
    std::optional<Identifier> method;
    /// As written: `room with =, during with &&`.
    Text elements;
    std::vector<Identifier> include;
    std::vector<Setting> settings;
    std::optional<Expression> where;
    Deferral deferral;
    std::optional<RenamedFrom> renamed_from;
    std::vector<DialectOption> options;
    Span span;
};

}  // namespace schemac::ast
