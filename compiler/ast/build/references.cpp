// What a foreign key points at, and what it does.
#include "compiler/ast/build/constraints.h"
#include "compiler/ast/build/names.h"

namespace schemac::ast::build {
namespace {

Action action(const Input& in, P::ActionContext* context) {
    Action made;
    made.span = span(in, context);
    if (has(context, P::K_RESTRICT)) made.kind = Action::Kind::restrict_;
    if (has(context, P::K_CASCADE)) made.kind = Action::Kind::cascade;
    if (has(context, P::K_NULL)) made.kind = Action::Kind::set_null;
    if (has(context, P::K_DEFAULT)) made.kind = Action::Kind::set_default;
    made.columns = columns(in, context->columnList());
    return made;
}

References::Match match(P::ReferencesPartContext* context) {
    if (has(context, P::K_FULL)) return References::Match::full;
    return has(context, P::K_PARTIAL) ? References::Match::partial : References::Match::simple;
}

void add_part(const Input& in, P::ReferencesPartContext* context, References& to) {
    constexpr std::string_view of = "the foreign key";
    const auto at = span(in, context);
    if (has(context, P::K_MATCH)) set_once(in, to.match, match(context), "match", of, at);
    if (has(context, P::K_DELETE)) set_once(in, to.on_delete, action(in, context->action()), "on delete", of, at);
    if (has(context, P::K_UPDATE)) set_once(in, to.on_update, action(in, context->action()), "on update", of, at);
    if (auto* given = context->deferral()) add_deferral(in, given, of, to.deferral);
    if (has(context, P::K_VALID)) to.not_valid = true;
    if (has(context, P::K_ENFORCED)) to.not_enforced = true;
}

Name referenced(const Input& in, P::ReferencesContext* context, bool& may_dangle) {
    auto* string = context->STRING();
    may_dangle = string != nullptr;
    if (!may_dangle) return name(in, context->name());
    Name made;
    const std::uint32_t token = index_of(string);
    made.span = span(in, token, token);
    made.name = {string_value(text(in, token, token)), true, made.span};
    return made;
}

}  // namespace

void add_deferral(const Input& in, P::DeferralContext* context, std::string_view of, Deferral& to) {
    const auto at = span(in, context);
    if (has(context, P::K_DEFERRABLE)) {
        set_once(in, to.deferrable, !has(context, P::K_NOT), "deferrable", of, at);
    } else {
        set_once(in, to.initially_deferred, has(context, P::K_DEFERRED), "initially", of, at);
    }
    to.span = source::cover(to.span, at);
}

std::vector<Identifier> key_columns(const Input& in, P::KeyColumnsContext* context, bool& period) {
    std::vector<Identifier> all;
    if (context == nullptr) return all;
    for (auto* one : context->keyColumn()) {
        const bool here = one->getStart() != one->getStop();  // `period` and a name
        if (period)
            in.diagnostics.report(code::clause_out_of_place, span(in, one), "a column before the last", "period")
                .with_help("the period is the last of the columns");
        period = here;
        all.push_back(identifier(in, one->identifier()));
    }
    return all;
}

References references(const Input& in, P::ReferencesContext* context) {
    References made;
    made.span = span(in, context);
    made.table = referenced(in, context, made.may_dangle);
    made.columns = key_columns(in, context->keyColumns(), made.period);
    for (auto* part : context->referencesPart())
        add_part(in, part, made);
    return made;
}

}  // namespace schemac::ast::build
