// Introspect, MySQL and MariaDB: SQL files to statements, as the `mysql` client reads them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.h"

namespace schemac::introspect::mysql {

/// A statement without its delimiter and, as the client sends it, without comments but for those that the server reads
/// (`/*! … */`, `/*+ … */`).
struct Statement {
    std::string text;
    source::Span span;
};

/// Splits at the delimiter, which DELIMITER changes; quotes and comments are seen. Other than the client, it keeps the
/// body of a routine, trigger or event together where nobody changed the delimiter.
std::vector<Statement> split_statements(std::string_view text, source::FileId file);

}  // namespace schemac::introspect::mysql
