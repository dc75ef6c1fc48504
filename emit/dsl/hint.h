// Emit, language: hints that stand beside what they are about.
#pragma once

#include <string>

#include "compiler/model/object_id.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// ` renamed from old`, or nothing.
std::string renamed_from(const model::ObjectId& id, const Context& context);
/// ` deprecated`, or nothing.
std::string deprecated(const model::ObjectId& id, const Context& context);
/// ` backfill (…) reverse (…) convert using (…)` of a column, as far as there are such.
std::string value_hints(const model::ObjectId& id, const Context& context);
/// ` depends on function f(integer), view v`, or nothing.
std::string depends_on(const model::ObjectId& id, const Context& context);
std::string depends_on(const std::vector<model::ObjectId>& needed, const Context& context);

/// `dropped column x;` for the columns of a table that go on purpose.
std::string dropped_columns(const model::Table& table, const Context& context);
/// `dropped …;` for other kinds.
std::string dropped_objects(const Context& context);

}  // namespace schemac::emit::dsl
