// Tests of the language's front: text to tree, text to errors, text to text.
#pragma once

#include "compiler/ast/dump.h"
#include "compiler/ast/format.h"
#include "compiler/ast/parse.h"
#include "compiler/source/render.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace schemac::test {

/// A text parsed as `a.schema`.
struct Parsed {
    ast::File file;
    /// All diagnostics, warnings included.
    std::string errors;
    bool right = true;
};

inline Parsed parse(std::string text) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    Parsed parsed;
    parsed.file = ast::parse(sources.add("a.schema", std::move(text)), diagnostics);
    parsed.errors = source::render(diagnostics, sources);
    parsed.right = !diagnostics.has_errors();
    return parsed;
}

/// The tree of a text without errors; else the errors.
inline std::string tree(std::string text) {
    const auto parsed = parse(std::move(text));
    return parsed.right ? ast::dump(parsed.file) : "errors:\n" + parsed.errors;
}

/// The errors alone.
inline std::string errors(std::string text) {
    return parse(std::move(text)).errors;
}

/// The one declaration of a text, which must be of the kind.
template <class Kind>
Kind only(std::string text) {
    auto parsed = parse(std::move(text));
    if (!parsed.errors.empty() || parsed.file.declarations.size() != 1) throw std::runtime_error(parsed.errors);
    return std::get<Kind>(parsed.file.declarations.front().body);
}

/// The one column of a table with this column.
inline ast::Column column(const std::string& text) {
    const auto table = only<ast::Table>("table t {\n" + text + "\n}");
    return std::get<ast::Column>(table.members.at(0).body);
}

/// What the formatter makes of it; else the errors.
inline std::string formatted(std::string text) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    const auto result = ast::format(sources.add("a.schema", std::move(text)), diagnostics);
    return result ? *result : "errors:\n" + source::render(diagnostics, sources);
}

}  // namespace schemac::test
