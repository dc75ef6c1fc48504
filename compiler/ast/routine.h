// Functions, procedures and aggregates.
#pragma once

#include "compiler/ast/option.h"
#include "compiler/ast/type.h"

namespace schemac::ast {

/// `returns [setof] TYPE` or `returns table (columns)`.
struct Returns {
    bool setof = false;
    std::optional<Type> type;
    std::optional<Text> table_columns;
    /// All of it as written, without the word `returns`.
    std::string text;
    Span span;
};

/// `function NAME (parameters) [returns …] [language x] attributes… as $$…$$;`, the clauses in any order.
/// Several with one name and different parameters are overloads. An aggregate is `aggregate NAME (parameters)
/// (sfunc = f, stype = bigint);`.
struct Routine {
    enum class Kind { function, procedure, aggregate };

    Kind kind = Kind::function;
    Name name;
    Text parameters;
    std::optional<Returns> returns;
    std::optional<Identifier> language;
    /// What else stands before `as`, in order: `immutable strict cost 100 set search_path = public`.
    std::vector<OptionToken> attributes;
    std::vector<Dependency> depends_on;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
    Text body;
    /// Of an aggregate, what stands in its second parentheses.
    Text definition;
};

}  // namespace schemac::ast
