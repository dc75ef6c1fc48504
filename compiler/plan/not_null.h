// Plan: columns that become NOT NULL: nullable first, then a backfill, then the constraint.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// What existing rows get: the backfill that a person wrote, else the column's default; empty where there is neither.
std::optional<model::Expression> fill_value(const model::Column& column,
                                            const std::optional<model::Backfill>& backfill);

/// Whether a column can't be added in one go to a table with rows: NOT NULL, and nothing to fill it with by itself.
bool needs_staging(const diff::AddColumn& add);

/// UPDATE … WHERE column IS NULL.
Step backfill(const diff::AlterTable& alter, const model::Column& column, const model::Expression& value,
              const Context& context);

/// Tells a step which hazard and precondition follow from there being no value for existing rows.
void warn_of_nulls(Step& step, const model::QualifiedName& table, const std::string& column, Precondition precondition);

/// Backfill, where there is a value, then SET NOT NULL in the way that holds locks the shortest. `is_new`: the column
/// comes with the same plan, whose step that adds it warns of rows without a value.
void append_not_null(const diff::AlterTable& alter, const diff::AlterColumnNullability& change, const Context& context,
                     Chain& chain, bool is_new);

}  // namespace schemac::plan
