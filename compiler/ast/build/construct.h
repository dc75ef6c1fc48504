// What a message calls the part of the source that the parser is in: "column `id`", "table `orders`".
#pragma once

#include "compiler/ast/build/declaration_parser.h"

#include <antlr4-runtime.h>

#include <string>

namespace schemac::ast {

/// The innermost part around `context` that has a word for it.
struct Construct {
    /// Its context; null when there is none.
    antlr4::ParserRuleContext* context = nullptr;
    /// "column", "primary key", "table" …
    std::string noun;
    /// As written, or empty.
    std::string name;

    /// "column `id`", or "the index" when it has no name.
    std::string described() const;
};

Construct construct_around(antlr4::ParserRuleContext* context, const Input& input);

/// The innermost one whose body is in braces.
Construct body_around(antlr4::ParserRuleContext* context, const Input& input);

}  // namespace schemac::ast
