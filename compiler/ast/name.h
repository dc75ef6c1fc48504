// Names as they are written: an identifier, and one that may carry its schema.
#pragma once

#include "compiler/source/span.h"

#include <optional>
#include <string>

namespace schemac::ast {

using source::Span;

/// One name, without its quotes: `"a ""b"""` has the text `a "b"`.
struct Identifier {
    std::string text;
    bool quoted = false;
    Span span;
};

/// `name` or `schema.name`.
struct Name {
    std::optional<Identifier> schema;
    Identifier name;
    Span span;
};

/// The hint `renamed from NAME`.
struct RenamedFrom {
    Name name;
    Span span;
};

/// The hint `deprecated ['reason']`.
struct Deprecated {
    std::string reason;
    Span span;
};

/// One name of `depends on [KIND] NAME[(ARGUMENTS)], …`.
struct Dependency {
    /// The words before the name in lower case (`function`, `view`, `materialized view`), or empty.
    std::string kind;
    Name name;
    /// The text between the parentheses of a routine's signature, when there are any.
    std::optional<std::string> arguments;
    Span span;
};

}  // namespace schemac::ast
