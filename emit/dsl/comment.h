// Emit, language: an object's comment as a doc comment, or as an option where it doesn't fit there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/option.h"

namespace schemac::emit::dsl {

/// A `///` line for each line of the comment; nothing where it is empty. Characters that no source text can hold are
/// left out.
std::string doc_comment(std::string_view comment);

/// The same for kinds that have options: nothing where a doc comment can't hold it to the letter.
std::string doc_comment_or_option(std::string_view comment);

/// The options with `comment = '…'` among them where a doc comment can't hold it.
std::vector<dialect::Option> with_comment(std::vector<dialect::Option> options, std::string_view comment);

}  // namespace schemac::emit::dsl
