// Command line: objects to leave alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/schema.h"

namespace schemac::cli {

/// Whether a glob (`*` any text, `?` one character) matches the whole of a text, letter case aside.
bool matches(std::string_view glob, std::string_view text);

/// Takes every object out of the schema that one of the globs names, with what belongs to it. `tmp_*` is matched
/// against the name, a glob with a dot against `schema.name`; a kind may stand before it: `table:tmp_*`.
void leave_alone(model::Schema& schema, const std::vector<std::string>& globs);

}  // namespace schemac::cli
