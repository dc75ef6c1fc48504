// Plan: primary keys and unique constraints of tables that stand.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// Whether a unique index that goes has the definition of a key that comes, so that it becomes the key.
bool becomes_key(const diff::AlterTable& alter, const model::Index& index, const Context& context);

/// Whether the step that adds a key's successor takes the key away.
bool is_replaced(const diff::AlterTable& alter, const model::PrimaryKey& key, const Context& context);
bool is_replaced(const diff::AlterTable& alter, const model::Unique& key, const Context& context);

/// A unique constraint that comes and has a column of one that goes, so that it should be there before; null where
/// there is none, or where the old one can't wait, since a column of it changes its type.
const model::Unique* successor_of(const diff::AlterTable& alter, const model::Unique& key, const Context& context);

/// The index is built first, without keeping anybody waiting, and becomes the key in a moment, which is when the key
/// that it replaces goes. Foreign keys that lean on the old one are dropped and added again around that, in the same
/// transaction, and are proved later.
Chain key_chain(const diff::AlterTable& alter, const diff::AddPrimaryKey& change, const Context& context);
Chain key_chain(const diff::AlterTable& alter, const diff::AddUnique& change, const Context& context);

}  // namespace schemac::plan
