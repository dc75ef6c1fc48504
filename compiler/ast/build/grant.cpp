// `grant` and `revoke`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/texts.h"
#include "compiler/ast/lex/keyword.h"

namespace schemac::ast::build {
namespace {

std::string lower(std::string_view words) {
    std::string text(words);
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace

Grant grant(const Input& in, P::GrantDeclarationContext* context) {
    Grant made;
    made.revoke = context->K_REVOKE() != nullptr;
    made.by_default = context->K_DEFAULT() != nullptr;
    for (auto* one : context->right())
        made.rights.push_back({identifier(in, one->identifier()), columns(in, one->columnList())});
    auto* holder = context->rightHolder();
    if (auto* kind = holder->objectKind()) made.kind = lower(text(in, kind));
    made.name = name(in, holder->name());
    if (auto* arguments = holder->opaque()) made.arguments = opaque(in, arguments).text;
    if (auto* schema = holder->identifier()) made.in_schema = identifier(in, schema);
    for (auto* role : context->identifier())
        made.roles.push_back(identifier(in, role));
    for (auto* clause : context->grantClause()) {
        if (has(clause, P::K_OPTION)) made.with_option = true;
        if (auto* creator = clause->identifier())
            set_once(in, made.creator, identifier(in, creator), "for role", "the grant", span(in, clause));
    }
    return made;
}

}  // namespace schemac::ast::build
