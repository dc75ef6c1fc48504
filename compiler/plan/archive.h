// Plan: drops that keep the data, `dropped … archive`, and the way back.
#pragma once

#include <string_view>

#include "compiler/plan/context.h"

namespace schemac::plan {

/// Where what is archived goes. No comparison shows it.
inline constexpr std::string_view archive_schema = "schemac_archive";

/// Whether the target can keep what is dropped.
bool has_archive(const Context& context);

/// Says why the data of a table or column, as `what` calls it, can't be kept.
void refuse_archive(const model::ObjectId& id, const char* what, const std::string& why, const Context& context);

/// Whether the desired state says of an object that its data is kept when it goes; on the way back, that it has been.
bool is_archived(const model::ObjectId& id, const Context& context);

/// Whether all that goes with a table must be dropped by itself, since the table stays in the archive.
bool leaves_its_table(const model::QualifiedName& table, const Context& context);

/// The table moves to the archive, with its rows, indexes and privileges, but without its foreign keys.
Chains archive_table(const diff::DropTable& change, const Context& context);
/// It comes back, and its foreign keys are added again.
Chains restore_table(const diff::CreateTable& change, const Context& context);

/// The values, with the primary keys of their rows, are copied before the column goes, in the same transaction.
Chain archive_column(const diff::AlterTable& alter, const diff::DropColumn& change, const Context& context);
/// The column comes back, and the rows that are still there get their values.
Chain restore_column(const diff::AlterTable& alter, const diff::AddColumn& change, const Context& context);

/// Adds the step that makes the archive, where one needs it.
void add_archive(Chains& chains, const Context& context);

}  // namespace schemac::plan
