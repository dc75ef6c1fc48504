// Tables and mixins, and what stands in their braces.
#pragma once

#include "compiler/ast/column.h"
#include "compiler/ast/index.h"

#include <variant>

namespace schemac::ast {

/// The hint `dropped column NAME [archive];`.
struct DroppedColumn {
    Identifier name;
    bool archive = false;
    Span span;
};

using MemberBody = std::variant<Column, PrimaryKey, Unique, ForeignKey, Check, Exclude, Index, DroppedColumn, Option>;

/// One member. A dialect's block is flattened: each of its members says whose it is.
struct Member {
    /// The lines of its `///` comment, without the slashes.
    std::string doc;
    std::optional<Dialect> only;
    MemberBody body;
    Span span;
};

/// `table NAME [with MIXIN, …] [renamed from NAME] [deprecated ['reason']] { members }`.
struct Table {
    Name name;
    std::vector<Name> mixins;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
    std::vector<Member> members;
};

/// `mixin NAME [with MIXIN, …] { members }`: members that tables take over.
struct Mixin {
    Name name;
    std::vector<Name> mixins;
    std::vector<Member> members;
};

}  // namespace schemac::ast
