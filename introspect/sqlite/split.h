// Introspect, SQLite: a file of SQL to its statements.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"

namespace schemac::introspect::sqlite {

struct Statement {
    std::string_view sql;  ///< without its semicolon
    source::Span span;
};

/// The statements of a file in order; commands of the sqlite3 shell are reported (E0652).
std::vector<Statement> split(const source::SourceFile& file, source::Diagnostics& sink);

}  // namespace schemac::introspect::sqlite
