// Model: SQL expressions and query bodies, which the model holds as text and compares by canonical form.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace schemac::model {

/// How far an expression's canonical form can be trusted.
enum class Form : std::uint8_t {
    verbatim,   ///< not yet made canonical: compares by its text
    canonical,  ///< parsed and printed again from its tree
    opaque,     ///< not understood by the parser: compares by its text, and reports say so
};

/// An SQL expression, or the body of a view or routine. `sql` is what gets emitted (as a person or the server wrote
/// it); `canonical` is what gets compared, and equals `sql` until the canonicalise stage has run.
struct Expression {
    std::string sql;
    std::string canonical;
    Form form = Form::verbatim;

    Expression() = default;
    explicit Expression(std::string text) : sql(text), canonical(std::move(text)) {}

    friend bool operator==(const Expression& a, const Expression& b) { return a.canonical == b.canonical; }
};

}  // namespace schemac::model
