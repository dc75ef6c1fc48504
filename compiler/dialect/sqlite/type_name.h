// SQLite: the names of types. SQLite keeps what was written and derives an affinity from it
// (https://www.sqlite.org/datatype3.html#determination_of_column_affinity).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/model/type.h"

namespace schemac::dialect::sqlite {

/// A type as written: its words in lower case, one blank between them, and its arguments.
model::Type parse_type(std::string_view written);

/// The text of a type that isn't verbatim: `decimal(10,2)`; empty for the absent type.
std::string type_text(const model::Type& type);

enum class Affinity : std::uint8_t { integer, text, blob, real, numeric };

Affinity affinity(const model::Type& type);

}  // namespace schemac::dialect::sqlite
