// Command line: the pipeline from two named states to changes and plans.
#include "tools/schemac/compare.h"

#include "compiler/diff/diff.h"
#include "compiler/diff/likeness.h"
#include "tools/schemac/hints.h"
#include "tools/schemac/rehearsal.h"
#include "tools/schemac/state/ignore.h"
#include "tools/schemac/state/load.h"
#include "tools/schemac/state/target.h"
#include "tools/schemac/unmanaged.h"
#include "tools/schemac/unproven.h"

namespace schemac::cli {
namespace {

/// A side of a comparison on its way.
struct Side {
    const StateArgument& argument;
    model::State state;
};

void claim(const Side& side, std::vector<Claim>& claims) {
    if (side.state.facts.target) claims.push_back({side.argument.name, *side.state.facts.target});
}

/// The settings that expressions and names are read with: the server's, where a side comes from one.
std::map<std::string, std::string> settings_of(const Side& from, const Side& to) {
    return from.state.facts.settings.empty() ? to.state.facts.settings : from.state.facts.settings;
}

/// A desired state takes on the facts of the server that it is compared with.
void fill_facts(model::State& state, const model::State& other, const dialect::Dialect& dialect,
                const std::map<std::string, std::string>& settings) {
    if (!state.facts.target) state.facts.target = dialect.target();
    if (state.facts.settings.empty()) state.facts.settings = settings;
    if (state.facts.sizes.empty()) state.facts.sizes = other.facts.sizes;
}

void load_server_side(Side& side) {
    if (is_of_a_server(side.argument)) side.state = load_server_state(side.argument);
}

void load_desired_side(Side& side, const dialect::Dialect& dialect, const std::map<std::string, std::string>& settings,
                       Session& session) {
    if (!is_of_a_server(side.argument)) side.state = load_desired_state(side.argument, dialect, settings, session);
}

/// What the project leaves alone, and schemac's own tables.
std::vector<std::string> left_alone(Session& session) {
    std::vector<std::string> globs = session.config().ignore;
    const migrate::HistoryNames& own = session.config().history;
    const std::string schema = own.schema.empty() ? "" : own.schema + '.';
    globs.push_back("table:" + schema + own.version);
    globs.push_back("table:" + schema + own.journal);
    return globs;
}

/// The hints lead from `from` to `to`; those of the other side are of no use here.
void finish(Comparison& comparison, const CompareOptions& options, Session& session) {
    const std::vector<std::string> ignored = left_alone(session);
    leave_alone(comparison.from.schema, ignored);
    leave_alone(comparison.to.schema, ignored);
    name_unmanaged(comparison.from, comparison.from_name, comparison.to, comparison.to_name, session);
    add_hints(comparison.to, options, *comparison.dialect, session);
    comparison.from.schema.unmanaged.clear();
    comparison.to.schema.unmanaged.clear();
    if (options.keep_loaded) {
        comparison.loaded_from = comparison.from;
        comparison.loaded_to = comparison.to;
    }
    comparison.dialect->canonicalise(comparison.from);
    comparison.dialect->canonicalise(comparison.to);
}

}  // namespace

Comparison compare(const StateArgument& from_argument, const StateArgument& to_argument, const CompareOptions& options,
                   Session& session) {
    Side from{from_argument, {}}, to{to_argument, {}};
    load_server_side(from);
    load_server_side(to);
    std::vector<Claim> claims;
    claim(from, claims);
    claim(to, claims);
    const std::map<std::string, std::string> settings = settings_of(from, to);
    Comparison comparison;
    comparison.dialect = dialect::make(choose_target(claims, session), settings);
    load_desired_side(from, *comparison.dialect, settings, session);
    load_desired_side(to, *comparison.dialect, settings, session);
    fill_facts(from.state, to.state, *comparison.dialect, settings);
    fill_facts(to.state, from.state, *comparison.dialect, settings);
    comparison.from_name = from_argument.name;
    comparison.to_name = to_argument.name;
    comparison.from = std::move(from.state);
    comparison.to = std::move(to.state);
    finish(comparison, options, session);
    return comparison;
}

Loaded load(const StateArgument& argument, Session& session) {
    Side side{argument, {}};
    load_server_side(side);
    std::vector<Claim> claims;
    claim(side, claims);
    const std::map<std::string, std::string> settings = side.state.facts.settings;
    Loaded loaded;
    loaded.name = argument.name;
    loaded.dialect = dialect::make(choose_target(claims, session), settings);
    load_desired_side(side, *loaded.dialect, settings, session);
    fill_facts(side.state, side.state, *loaded.dialect, settings);
    loaded.state = std::move(side.state);
    leave_alone(loaded.state.schema, left_alone(session));
    name_unmanaged(loaded.state, loaded.name, session);
    return loaded;
}

diff::Changes changes(const Comparison& comparison, Session& session) {
    diff::Changes found = diff::diff(comparison.from, comparison.to, *comparison.dialect, session.diagnostics);
    session.stop_on_errors();
    name_unproven(found, session);
    return found;
}

namespace {

/// What `to` is compared with on the way back.
model::State way_back(const Comparison& comparison) {
    model::State back = comparison.from;
    back.hints = diff::inverse(comparison.to.hints);
    return back;
}

}  // namespace

diff::Changes inverse_changes(const Comparison& comparison, Session& session) {
    diff::Changes found = diff::diff(comparison.to, way_back(comparison), *comparison.dialect, session.diagnostics);
    session.stop_on_errors();
    return found;
}

plan::Plan plan_upgrade(const Comparison& comparison, const diff::Changes& changes, Session& session) {
    plan::Plan made = plan::plan(comparison.from, comparison.to, changes, *comparison.dialect, session.diagnostics);
    if (!made.steps.empty()) check_bodies(comparison.from, comparison.to, *comparison.dialect, session);
    diff::report_likely_renames(changes, comparison.to, session.diagnostics);
    session.stop_on_errors();
    return made;
}

plan::Plan plan_downgrade(const Comparison& comparison, Session& session) {
    const model::State back = way_back(comparison);
    const diff::Changes changes = diff::diff(comparison.to, back, *comparison.dialect, session.diagnostics);
    session.stop_on_errors();
    plan::Plan made = plan::plan(comparison.to, back, changes, *comparison.dialect, session.diagnostics);
    session.stop_on_errors();
    return made;
}

}  // namespace schemac::cli
