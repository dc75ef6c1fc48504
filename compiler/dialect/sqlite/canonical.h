// SQLite: the canonical stage, one file a kind.
#pragma once

#include <string>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/sqlite/relations.h"
#include "compiler/model/state.h"

namespace schemac::dialect::sqlite {

void canonical_state(model::State& state);

void canonical_table(model::Table& table);
void canonical_column(model::Column& column, const expression::Scope& scope);
/// Primary key, unique constraints and checks.
void canonical_constraints(model::Table& table, const expression::Scope& scope);
void canonical_indexes(model::Table& table, const expression::Scope& scope);
void canonical_parts(std::vector<model::KeyPart>& parts, const model::Table& table, const expression::Scope& scope);
void canonical_foreign_keys(model::Table& table, const Relations& relations);
void canonical_view(model::View& view, const Relations& relations);
void canonical_trigger(model::Trigger& trigger, const Relations& relations);

/// The declared spelling of a column's name, or the name itself.
std::string spelled(const model::Table& table, const std::string& column);
const model::Column* column_named(const model::Table& table, const std::string& name);

/// The column that is another name for the rowid, or null (https://www.sqlite.org/lang_createtable.html#rowid).
const model::Column* rowid_alias(const model::Table& table);

}  // namespace schemac::dialect::sqlite
