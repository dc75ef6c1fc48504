// Introspect, PostgreSQL SQL files: a file's text made ready for the server's grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.h"

namespace schemac::introspect::postgres::sql {

/// The text with psql's own lines (`\restrict`, `\connect` …) and the rows after `COPY … FROM stdin` blanked out, every
/// other letter in its place.
std::string without_client_lines(std::string_view text);

/// Where each statement begins and ends, its semicolon left out; bodies between `BEGIN ATOMIC` and `END` are part of
/// theirs.
std::vector<source::Span> split(std::string_view text, source::FileId file);

}  // namespace schemac::introspect::postgres::sql
