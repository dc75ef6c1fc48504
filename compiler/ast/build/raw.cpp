// `raw` and `dropped`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

Dropped::Kind kind_of(P::ObjectKindContext* context) {
    if (has(context, P::K_MATERIALIZED)) return Dropped::Kind::materialized_view;
    if (has(context, P::K_VIEW)) return Dropped::Kind::view;
    if (has(context, P::K_ENUM)) return Dropped::Kind::enum_;
    if (has(context, P::K_DOMAIN)) return Dropped::Kind::domain;
    if (has(context, P::K_SEQUENCE)) return Dropped::Kind::sequence;
    if (has(context, P::K_INDEX)) return Dropped::Kind::index;
    if (has(context, P::K_FUNCTION)) return Dropped::Kind::function;
    if (has(context, P::K_PROCEDURE)) return Dropped::Kind::procedure;
    if (has(context, P::K_EVENT)) return Dropped::Kind::event_trigger;
    if (has(context, P::K_RULE)) return Dropped::Kind::rule;
    if (has(context, P::K_COLLATION)) return Dropped::Kind::collation;
    if (has(context, P::K_STATISTICS)) return Dropped::Kind::statistics;
    if (has(context, P::K_TRIGGER)) return Dropped::Kind::trigger;
    if (has(context, P::K_TYPE)) return Dropped::Kind::type;
    if (has(context, P::K_AGGREGATE)) return Dropped::Kind::aggregate;
    if (has(context, P::K_POLICY)) return Dropped::Kind::policy;
    if (has(context, P::K_EXTENSION)) return Dropped::Kind::extension;
    return has(context, P::K_SCHEMA) ? Dropped::Kind::schema : Dropped::Kind::table;
}

}  // namespace

std::optional<Raw> raw(const Input& in, P::RawDeclarationContext* context) {
    const auto of = dialect(in, first_index(context->identifier(0)));
    if (!of) return std::nullopt;
    Raw made;
    made.dialect = *of;
    made.kind = identifier(in, context->identifier(1));
    made.name = name(in, context->name());
    for (auto* given : context->dependsOn())
        add_dependencies(in, given, made.depends_on);
    made.create = body(in, context->body(0));
    if (auto* drop = context->body(1)) made.drop = body(in, drop);
    return made;
}

Dropped dropped(const Input& in, P::DroppedDeclarationContext* context) {
    Dropped made;
    made.kind = kind_of(context->objectKind());
    made.name = name(in, context->name(0));
    if (auto* arguments = context->opaque()) made.arguments = opaque(in, arguments).text;
    if (auto* table = context->name(1)) made.on = name(in, table);
    made.archive = context->K_ARCHIVE() != nullptr;
    return made;
}

}  // namespace schemac::ast::build
