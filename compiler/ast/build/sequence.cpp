// `sequence`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/types.h"
#include "compiler/ast/lex/keyword.h"

namespace schemac::ast::build {
namespace {

/// `none`, `table.column` or `schema.table.column`.
std::optional<OwnedBy> owned_by(const Input& in, P::SequenceClauseContext* context) {
    const auto parts = context->identifier();
    const auto at = span(in, parts.front()).begin;
    const Span whole{in.file.id(), at, span(in, parts.back()).end};
    if (parts.size() == 1 && same_word(text(in, parts[0]), "none")) return std::nullopt;
    if (parts.size() < 2 || parts.size() > 3) {
        in.diagnostics.report(code::unexpected_token, whole, "owner of a sequence")
            .with_label("expected `table.column`, `schema.table.column` or `none`");
        return std::nullopt;
    }
    OwnedBy made;
    if (parts.size() == 3) made.table.schema = identifier(in, parts[0]);
    made.table.name = identifier(in, parts[parts.size() - 2]);
    made.table.span = {in.file.id(), at, made.table.name.span.end};
    made.column = identifier(in, parts.back());
    made.span = whole;
    return made;
}

}  // namespace

Sequence sequence(const Input& in, P::SequenceDeclarationContext* context) {
    Sequence made;
    made.name = name(in, context->name());
    const auto of = "sequence `" + made.name.name.text + "`";
    for (auto* clause : context->sequenceClause()) {
        const auto at = span(in, clause);
        if (auto* given = clause->type()) set_once(in, made.type, type(in, given), "as", of, at);
        if (auto* given = clause->sequenceOption()) add_sequence_option(in, given, of, made.options);
        if (has(clause, P::K_OWNED)) made.owned_by = owned_by(in, clause);
        if (auto* from = clause->renamedFrom()) {
            set_once(in, made.renamed_from, renamed_from(in, from), "renamed from", of, at);
        }
    }
    return made;
}

}  // namespace schemac::ast::build
