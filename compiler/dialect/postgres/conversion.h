// Dialect, PostgreSQL: conversions between types.
#pragma once

#include <string>

#include "compiler/model/column.h"
#include "compiler/model/type.h"

namespace schemac::dialect::postgres {

/// Whether ALTER COLUMN … TYPE converts without USING: by an assignment cast, or to a string type.
bool converts_implicitly(const model::Type& from, const model::Type& to);

/// Whether the values stay as they are on disk, so that only the catalog changes: the manual's ALTER TABLE, notes on
/// type changes ("binary coercible", and lengths that grow).
bool keeps_storage(const model::Type& from, const model::Type& to);

/// Whether a value may not fit, or come out changed (a shorter length, a smaller range, a lost time of day).
bool narrows(const model::Type& from, const model::Type& to);

/// The conversion of `column` where the server has none of its own that it would use: a cast, by way of text where the
/// types have nothing to do with one another.
std::string conversion_text(const model::Column& from, const model::Column& to);

}  // namespace schemac::dialect::postgres
