// Text to tokens. By hand, for dollar quotes, opaque regions and speed; the parser above it is ANTLR's.
#pragma once

#include "compiler/ast/lex/token.h"
#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"

namespace schemac::ast {

/// After so many syntax errors the rest of a file is not read.
inline constexpr std::size_t max_syntax_errors = 100;

/// All tokens of a file. What is no token is reported and stands as a `bad` one, which the parser doesn't report again.
Lexed lex(const source::SourceFile& file, source::Diagnostics& diagnostics);

}  // namespace schemac::ast
