// Emit, language: primary keys, unique constraints, and the elements of keys and indexes.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/constraint.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// Whether the constraint says no more than `primary key` or `unique` beside its one column does.
bool stands_beside_column(const model::PrimaryKey& key, const Context& context);
bool stands_beside_column(const model::Unique& unique, const Context& context);

/// As members of their table; nothing where they stand beside their column.
std::string primary_key(const model::Table& table, const Context& context);
std::string unique(const model::Table& table, const model::Unique& unique, const Context& context);

/// `(name, (lower(email)) desc nulls last)`.
std::string key_parts(const std::vector<model::KeyPart>& parts);
std::string key_part(const model::KeyPart& part);

/// ` include (a, b)`, or nothing.
std::string include(const std::vector<std::string>& columns);
/// ` deferrable initially deferred`, or nothing.
std::string deferral(model::Deferral deferral);

/// The options of the dialect part of a constraint that is an index underneath.
std::vector<dialect::Option> key_options(const model::KeyDialectPart& part, const Context& context);

}  // namespace schemac::emit::dsl
