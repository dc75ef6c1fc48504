// Looks from ANTLR's tree back at the source; what every builder uses.
#pragma once

#include "compiler/ast/build/declaration_parser.h"
#include "compiler/source/codes/syntax.h"

#include <grammar/Schemac.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schemac::ast::build {

using P = grammar::Schemac;
using Context = antlr4::ParserRuleContext;

inline std::uint32_t first_index(Context* context) {
    return static_cast<std::uint32_t>(context->getStart()->getTokenIndex());
}
inline std::uint32_t last_index(Context* context) {
    return static_cast<std::uint32_t>(context->getStop()->getTokenIndex());
}
inline std::uint32_t index_of(antlr4::tree::TerminalNode* node) {
    return static_cast<std::uint32_t>(node->getSymbol()->getTokenIndex());
}

/// Whether the rule itself has such a token.
inline bool has(Context* context, std::size_t kind) {
    return context->getToken(kind, 0) != nullptr;
}

Span span(const Input& in, std::uint32_t first, std::uint32_t last);
Span span(const Input& in, Context* context);

/// As written, from the token `first` to the token `last`.
std::string_view text(const Input& in, std::uint32_t first, std::uint32_t last);
std::string_view text(const Input& in, Context* context);

/// A whole number; reports one that is none or doesn't fit into 64 bits.
std::optional<long long> whole_number(const Input& in, std::string_view digits, bool negative, Span at);

/// What a string token says, without its quotes.
std::string string_value(std::string_view token);

/// A field that may be given once: a second time is reported as "`clause` stands twice in `of`".
template <class T>
void set_once(const Input& in, std::optional<T>& field, T value, std::string_view clause, std::string_view of,
              Span at) {
    if (field) {
        in.diagnostics.report(code::clause_twice, at, clause, of).with_help("keep one of them");
    } else {
        field = std::move(value);
    }
}

}  // namespace schemac::ast::build
