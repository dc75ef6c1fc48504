// `schemac fmt`: lays a file out in one way.
#pragma once

#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"

#include <optional>
#include <string>

namespace schemac::ast {

/// The text of the file laid out, all comments kept; formatting the result again changes nothing, and it means the
/// same. Nothing when the file has syntax errors, which are reported.
std::optional<std::string> format(const source::SourceFile& file, source::Diagnostics& diagnostics);

}  // namespace schemac::ast
