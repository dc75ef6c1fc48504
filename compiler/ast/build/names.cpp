// Names and hints.
#include "compiler/ast/build/names.h"

#include "compiler/ast/build/texts.h"
#include "compiler/ast/dialect.h"
#include "compiler/ast/lex/keyword.h"
#include "compiler/source/suggest.h"

#include <array>

namespace schemac::ast::build {
namespace {

/// Takes the quotes off, and makes doubled ones single.
std::string unquoted(std::string_view token) {
    const char quote = token[0];
    std::string value;
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        value += token[i];
        if (token[i] == quote) ++i;
    }
    return value;
}

/// The keywords of a rule, in lower case.
std::string words(const Input& in, Context* context) {
    std::string result;
    for (auto i = first_index(context); i <= last_index(context); ++i) {
        if (!result.empty()) result += ' ';
        result += spelling(in.lexed.tokens[i].kind);
    }
    return result;
}

constexpr std::array<std::string_view, 4> dialects{"postgres", "mysql", "mariadb", "sqlite"};

}  // namespace

Identifier identifier(const Input& in, std::uint32_t token) {
    const auto written = text(in, token, token);
    const bool quoted = in.lexed.tokens[token].kind == TokenKind::quoted;
    return {quoted ? unquoted(written) : std::string(written), quoted, span(in, token, token)};
}

Identifier identifier(const Input& in, Context* context) {
    return identifier(in, first_index(context));
}

Name name(const Input& in, P::NameContext* context) {
    Name result;
    result.span = span(in, context);
    if (first_index(context) != last_index(context)) result.schema = identifier(in, first_index(context));
    result.name = identifier(in, last_index(context));
    return result;
}

Identifier plain(const Input& in, const Name& name, std::string_view of) {
    if (name.schema) {
        in.diagnostics.report(code::unexpected_token, name.schema->span, "schema in the name of " + std::string(of))
            .with_label("expected the name alone");
    }
    return name.name;
}

std::vector<Identifier> columns(const Input& in, P::ColumnListContext* context) {
    std::vector<Identifier> result;
    if (context == nullptr) return result;
    for (auto* column : context->identifier())
        result.push_back(identifier(in, column));
    return result;
}

RenamedFrom renamed_from(const Input& in, P::RenamedFromContext* context) {
    return {name(in, context->name()), span(in, context)};
}

Deprecated deprecated(const Input& in, P::DeprecatedContext* context) {
    auto* reason = context->STRING();
    return {reason == nullptr ? "" : string_value(text(in, index_of(reason), index_of(reason))), span(in, context)};
}

void set_hint(const Input& in, P::HintContext* context, std::string_view of, std::optional<RenamedFrom>& renamed,
              std::optional<Deprecated>& mark) {
    const auto at = span(in, context);
    if (auto* from = context->renamedFrom()) set_once(in, renamed, renamed_from(in, from), "renamed from", of, at);
    if (auto* given = context->deprecated()) set_once(in, mark, deprecated(in, given), "deprecated", of, at);
}

void add_dependencies(const Input& in, P::DependsOnContext* context, std::vector<Dependency>& to) {
    for (auto* written : context->dependency()) {
        Dependency made;
        if (auto* kind = written->objectKind()) made.kind = words(in, kind);
        made.name = name(in, written->name());
        if (auto* arguments = written->opaque()) made.arguments = opaque(in, arguments).text;
        made.span = span(in, written);
        to.push_back(std::move(made));
    }
}

std::optional<Dialect> dialect(const Input& in, std::uint32_t token) {
    const auto written = text(in, token, token);
    for (std::size_t i = 0; i < dialects.size(); ++i) {
        if (same_word(written, dialects[i])) return Dialect{static_cast<DialectName>(i), span(in, token, token)};
    }
    in.diagnostics.report(code::unknown_dialect_block, span(in, token, token), written)
        .with_label("expected `postgres`, `mysql`, `mariadb` or `sqlite`")
        .with_suggestion(source::did_you_mean(written, dialects));
    return std::nullopt;
}

}  // namespace schemac::ast::build

namespace schemac::ast {

std::string_view spelling(DialectName dialect) {
    return build::dialects[static_cast<std::size_t>(dialect)];
}

}  // namespace schemac::ast
