// Text that the language doesn't look into: expressions, bodies, literals.
#pragma once

#include "compiler/ast/dialect.h"

#include <optional>
#include <string>
#include <vector>

namespace schemac::ast {

/// Text as it stands in the source: of a balanced `(…)` or `$$…$$` what is inside, without blanks around it in the
/// first case. The span covers just this text.
struct Text {
    std::string text;
    Span span;
};

/// An expression in the target's SQL.
struct Expression {
    enum class Form {
        /// A string in quotes, or a word and a string such as `x'00'`.
        string,
        /// A number, with its sign.
        number,
        /// One bare word: `true`, `null`, `current_timestamp`.
        word,
        /// `name(…)`.
        call,
        /// One of the others with `::type` after it; parentheses are part of the text.
        cast,
        /// It stood in parentheses; they are not part of the text.
        parenthesised,
    };

    Form form = Form::parenthesised;
    /// As written, a `::type` after it included; what stood in no parentheses is without needless blanks.
    std::string text;
    Span span;
};

/// What one dialect gets in `{ postgres (…); mysql (…) }`.
struct DialectExpression {
    Dialect dialect;
    Expression expression;
};

/// An expression for all dialects, or one for each of some, never both.
struct Value {
    std::optional<Expression> common;
    std::vector<DialectExpression> by_dialect;
    Span span;
};

}  // namespace schemac::ast
