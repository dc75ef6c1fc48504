// Command line: the state that several heads of a history lead to together.
#include "tools/schemac/merging.h"

#include <algorithm>

#include "compiler/dialect/expression/token.h"
#include "compiler/diff/merge.h"
#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/graph/target.h"
#include "tools/schemac/touched.h"

namespace schemac::cli {

Merging::Merging(const migrate::Project& project, bool strict)
    : project_(project), strict_(strict), files_(read_revisions(project.folder())) {}

model::State Merging::state(const std::vector<std::string>& heads) {
    model::State together = state_of(heads.front());
    Branch seen{project_.graph().with_ancestors({heads.front()}), heads.front()};
    for (std::size_t at = 1; at < heads.size(); ++at) {
        const Branch next{project_.graph().with_ancestors({heads[at]}), heads[at]};
        const migrate::Ids both = common(seen.ids, next.ids);
        const model::State base = common_state(both);
        const model::State other = state_of(heads[at]);
        diff::Merged merged = diff::merge(base, together, other);
        std::vector<std::string> conflicts;
        for (const std::string& one : merged.conflicts)
            conflicts.push_back("both change " + one);
        if (conflicts.empty() && strict_) conflicts = overlaps(base, seen, together, next, other, both);
        if (!conflicts.empty()) refuse(conflicts, seen, next);
        together = std::move(merged.state);
        seen.ids.insert(next.ids.begin(), next.ids.end());
    }
    return together;
}

model::State Merging::state_of(const std::string& id) {
    return read_state_of(*find_revision(files_, id, project_.folder()));
}

migrate::Ids Merging::common(const migrate::Ids& one, const migrate::Ids& other) const {
    migrate::Ids both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::inserter(both, both.end()));
    return both;
}

/// The state that both came from.
model::State Merging::common_state(const migrate::Ids& both) {
    const std::vector<std::string> last = migrate::current(project_.graph(), both);
    if (last.empty()) return {};
    if (last.size() == 1) return state_of(last.front());
    throw source::Failure(code::branches_conflict,
                          "they have no single revision that both started from, but " + migrate::listed(last))
        .at(project_.folder());
}

/// All that the upgrades of a branch name, in lower case.
std::set<std::string> Merging::names_in(const migrate::Ids& ids, const migrate::Ids& before) const {
    std::set<std::string> names;
    for (const std::string& id : ids) {
        if (before.contains(id)) continue;
        for (const migrate::Part& part : project_.revision(id).upgrade)
            for (const migrate::Step& step : part.steps)
                for (const migrate::Statement& statement : step.statements)
                    for (const std::string& name : migrate::names_in(statement.sql))
                        names.insert(dialect::expression::lower(name));
    }
    return names;
}

std::vector<std::string> Merging::overlaps(const model::State& base, const Branch& one, const model::State& one_state,
                                           const Branch& other, const model::State& other_state,
                                           const migrate::Ids& both) const {
    const Touched here = touched(base.schema, one_state.schema);
    const Touched there = touched(base.schema, other_state.schema);
    std::vector<std::string> found;
    for (const model::ObjectId& object : here.all)
        if (there.all.contains(object)) found.push_back("both change " + model::to_string(object));
    const auto dropped_and_named = [&](const Touched& drops, const Branch& names) {
        const std::set<std::string> known = names_in(names.ids, both);
        for (const model::ObjectId& object : drops.dropped)
            if (known.contains(dialect::expression::lower(object.name)))
                found.push_back("one drops " + model::to_string(object) + ", which the other's statements name");
    };
    dropped_and_named(here, other);
    dropped_and_named(there, one);
    return found;
}

void Merging::refuse(const std::vector<std::string>& conflicts, const Branch& one, const Branch& other) const {
    source::Failure failure(code::branches_conflict, conflicts.front());
    for (std::size_t at = 1; at < conflicts.size(); ++at)
        failure.note(conflicts[at]);
    for (const Branch* branch : {&one, &other})
        failure.note("one branch ends with `" + branch->head + "`, " + project_.revision(branch->head).file.message);
    throw failure.at(project_.folder())
        .help("write one of the two anew, so that it follows the other: `schemac diff --head ID`");
}

}  // namespace schemac::cli
