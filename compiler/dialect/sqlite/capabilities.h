// SQLite: facts by version.
#pragma once

#include <cstdint>
#include <string_view>

#include "compiler/dialect/capabilities.h"
#include "compiler/model/target.h"

namespace schemac::dialect::sqlite {

/// What came after the oldest SQLite that schemac knows, 3.26.
enum class Feature : std::uint8_t { generated_columns, drop_column, strict_tables };

bool has(const model::Target& target, Feature feature);

/// In a person's words, and the version that brought it.
std::string_view to_string(Feature feature);
std::string_view since(Feature feature);

/// The oldest version that schemac plans for: the first that renames columns and takes `legacy_alter_table`.
inline constexpr model::Version oldest{3, 26, 0};

Capabilities capabilities_of();

}  // namespace schemac::dialect::sqlite
