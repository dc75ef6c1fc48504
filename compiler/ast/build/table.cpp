// `table` and `mixin`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/members.h"
#include "compiler/ast/build/names.h"

namespace schemac::ast::build {
namespace {

void add_mixins(const Input& in, P::TableClauseContext* context, std::vector<Name>& to) {
    for (auto* one : context->name())
        to.push_back(name(in, one));
}

}  // namespace

Table table(const Input& in, P::TableDeclarationContext* context) {
    Table made;
    made.name = name(in, context->name());
    const auto of = "table `" + made.name.name.text + "`";
    for (auto* clause : context->tableClause()) {
        add_mixins(in, clause, made.mixins);
        if (auto* hint = clause->hint()) set_hint(in, hint, of, made.renamed_from, made.deprecated);
    }
    made.members = members(in, context->member());
    return made;
}

Mixin mixin(const Input& in, P::MixinDeclarationContext* context) {
    Mixin made;
    made.name = name(in, context->name());
    const auto of = "mixin `" + made.name.name.text + "`";
    for (auto* clause : context->tableClause()) {
        add_mixins(in, clause, made.mixins);
        if (auto* hint = clause->hint()) {
            in.diagnostics.report(code::clause_out_of_place, span(in, hint), of, text(in, hint))
                .with_help("hints belong to the tables that take the mixin over");
        }
    }
    made.members = members(in, context->member());
    return made;
}

}  // namespace schemac::ast::build
