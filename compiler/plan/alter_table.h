// Plan: the three ways in which targets alter a table.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// PostgreSQL: a statement for each change.
Chains alter_by_clause(const diff::AlterTable& alter, const Context& context);

/// MySQL and MariaDB: foreign keys dropped, then everything else in one ALTER TABLE, then foreign keys added.
Chains alter_in_one_statement(const diff::AlterTable& alter, const Context& context);

/// SQLite: native changes where all that is wanted has one, else one rebuild.
Chains alter_by_rebuild(const diff::AlterTable& alter, const Context& context);

/// An index change as a statement of its own; empty for every other change.
std::optional<Step> index_statement(const diff::AlterTable& alter, const diff::TableChange& change,
                                    const Context& context);

}  // namespace schemac::plan
