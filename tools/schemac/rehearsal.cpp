// Command line: both states built from nothing, and what no longer resolves in the second.
#include "tools/schemac/rehearsal.h"

#include <algorithm>

#include "compiler/diff/diff.h"
#include "compiler/plan/plan.h"
#include "compiler/source/codes/plan.h"
#include "emit/sql/writer.h"
#include "introspect/rehearse.h"

namespace schemac::cli {
namespace {

std::vector<introspect::Unresolved> unresolved(const model::State& state, const dialect::Dialect& dialect) {
    model::State empty;
    empty.facts.target = state.facts.target;
    source::Diagnostics ignored;  // the state itself has been planned already
    const diff::Changes changes = diff::diff(empty, state, dialect, ignored);
    const plan::Plan plan = plan::plan(empty, state, changes, dialect, ignored);
    const auto writer = emit::sql::make_writer(dialect.target());
    std::vector<std::string> all;
    for (const plan::Step& step : plan.steps)
        for (std::string& statement : writer->statements(step.operation))
            all.push_back(std::move(statement));
    return introspect::rehearse(dialect.target(), all, state.schema);
}

bool has_bodies(const model::Schema& schema) {
    return !schema.views.empty() || !schema.triggers.empty();
}

}  // namespace

void check_bodies(const model::State& from, const model::State& to, const dialect::Dialect& dialect, Session& session) {
    if (!has_bodies(from.schema) || !has_bodies(to.schema)) return;
    const auto after = unresolved(to, dialect);
    if (after.empty()) return;
    const auto before = unresolved(from, dialect);
    for (const introspect::Unresolved& one : after) {
        const auto same = [&](const introspect::Unresolved& other) { return other.object == one.object; };
        const bool there = std::any_of(from.schema.views.begin(), from.schema.views.end(),
                                       [&](const model::View& view) { return id_of(view) == one.object; }) ||
                           std::any_of(from.schema.triggers.begin(), from.schema.triggers.end(),
                                       [&](const model::Trigger& trigger) { return id_of(trigger) == one.object; });
        if (!there || std::any_of(before.begin(), before.end(), same)) continue;
        const auto origin = to.origins.find(one.object);
        session.diagnostics
            .report(code::body_breaks, origin == to.origins.end() ? source::Span{} : origin->second,
                    to_string(one.object), one.why)
            .with_help("change or drop it as well");
    }
}

}  // namespace schemac::cli
