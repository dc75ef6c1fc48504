// An index, as a member of its table or, with `on`, beside it.
#pragma once

#include "compiler/ast/index_element.h"

namespace schemac::ast {

/// `[unique] index [name] [on RELATION] [using method] (elements) [include (…)] [nulls not distinct] [where (…)]
/// [with (k = v)] [DIALECT { options }]`, the clauses after the elements in any order.
struct Index {
    bool unique = false;
    /// Of an index at top level the schema may be named; as a member it has none.
    std::optional<Name> name;
    /// Only at top level: the table or materialized view.
    std::optional<Name> on;
    std::optional<Identifier> method;
    std::vector<IndexElement> elements;
    std::vector<Identifier> include;
    bool nulls_not_distinct = false;
    std::optional<Expression> where;
    std::vector<Setting> settings;
    std::vector<DialectOption> options;
    std::optional<RenamedFrom> renamed_from;
    Span span;
};

}  // namespace schemac::ast
