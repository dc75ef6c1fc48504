// Views, materialized or not.
#pragma once

#include "compiler/ast/option.h"

namespace schemac::ast {

/// `[materialized] view NAME [(columns)] clauses… as $$…$$ [with [cascaded | local] check option] [with [no] data];`
struct View {
    enum class CheckOption { cascaded, local };

    bool materialized = false;
    Name name;
    std::vector<Identifier> columns;
    /// `with (security_barrier = true)`.
    std::vector<Setting> settings;
    /// What else stands before `as`, such as MySQL's `algorithm = merge sql security invoker`, in order.
    std::vector<OptionToken> attributes;
    /// `comment on COLUMN '…'`.
    struct ColumnComment {
        Identifier column;
        std::string text;
    };
    std::vector<ColumnComment> column_comments;
    std::vector<Dependency> depends_on;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
    Text query;
    std::optional<CheckOption> check_option;
    /// Of a materialized view; `with no data` is false.
    std::optional<bool> with_data;
    std::vector<DialectOption> options;
};

}  // namespace schemac::ast
