// Opaque text and the few forms of expressions that the grammar tells apart.
#include "compiler/ast/build/texts.h"

#include "compiler/ast/build/names.h"
#include "compiler/ast/lex/skip.h"

namespace schemac::ast::build {
namespace {

/// The text between two parentheses, and where it stands without blanks around it.
Text inside(const Input& in, std::uint32_t begin, std::uint32_t end, bool backslash) {
    const auto written = in.file.text().substr(begin, end - begin);
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto first = written.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {"", {in.file.id(), begin, end}};
    const auto last = written.find_last_not_of(blanks) + 1;
    const source::Span at{in.file.id(), begin + static_cast<std::uint32_t>(first),
                          begin + static_cast<std::uint32_t>(last)};
    return {without_comments(written.substr(first, last - first), backslash), at};
}

bool is_word(TokenKind kind) {
    return is_name(kind) || kind == TokenKind::string || kind == TokenKind::number;
}

/// The tokens of an expression without the blanks that mean nothing: `-1`, `now()`, `'x'::double precision`.
std::string joined(const Input& in, P::ExpressionContext* context, P::OpaqueContext* parentheses) {
    std::string result;
    const auto& tokens = in.lexed.tokens;
    for (auto i = first_index(context); i <= last_index(context); ++i) {
        if (parentheses != nullptr && i == first_index(parentheses)) {
            result.append("(").append(opaque(in, parentheses).text).append(")");
            i = last_index(parentheses);
            continue;
        }
        if (i > first_index(context) && is_word(tokens[i - 1].kind) && is_word(tokens[i].kind)) result += ' ';
        result += text(in, i, i);
    }
    return result;
}

Expression::Form form_of(P::ExpressionContext* context) {
    if (!context->cast().empty()) return Expression::Form::cast;
    if (context->NUMBER() != nullptr) return Expression::Form::number;
    if (context->STRING() != nullptr) return Expression::Form::string;
    if (context->word() == nullptr) return Expression::Form::parenthesised;
    return context->opaque() != nullptr ? Expression::Form::call : Expression::Form::word;
}

Value by_dialect(const Input& in, P::DialectValuesContext* context, Span at) {
    Value result;
    result.span = at;
    for (auto* one : context->dialectValue()) {
        const auto of = dialect(in, first_index(one));
        if (of) result.by_dialect.push_back({*of, expression(in, one->expression())});
    }
    return result;
}

}  // namespace

Text opaque(const Input& in, P::OpaqueContext* context) {
    const auto& open = in.lexed.tokens[first_index(context)];
    return inside(in, open.end, in.lexed.tokens[last_index(context)].begin, open.backslash);
}

Text nested(const Input& in, std::uint32_t token) {
    const auto& whole = in.lexed.tokens[token];
    return inside(in, whole.begin + 1, whole.end - 1, whole.backslash);
}

Expression in_parentheses(Text text) {
    return {Expression::Form::parenthesised, std::move(text.text), text.span};
}

Expression expression(const Input& in, P::ExpressionContext* context) {
    const auto form = form_of(context);
    if (form == Expression::Form::parenthesised) return in_parentheses(opaque(in, context->opaque()));
    return {form, joined(in, context, context->opaque()), span(in, context)};
}

Value value(const Input& in, P::ValueContext* context) {
    if (auto* dialects = context->dialectValues()) return by_dialect(in, dialects, span(in, context));
    return {expression(in, context->expression()), {}, span(in, context)};
}

Value value(const Input& in, P::BracketedContext* context) {
    if (auto* dialects = context->dialectValues()) return by_dialect(in, dialects, span(in, context));
    return {in_parentheses(opaque(in, context->opaque())), {}, span(in, context)};
}

Text body(const Input& in, P::BodyContext* context) {
    const auto written = text(in, context);
    const auto at = span(in, context);
    if (context->BODY() == nullptr) return {string_value(written), at};
    const auto tag = static_cast<std::uint32_t>(written.find('$', 1) + 1);
    return {std::string(written.substr(tag, written.size() - 2 * tag)), {at.file, at.begin + tag, at.end - tag}};
}

}  // namespace schemac::ast::build
