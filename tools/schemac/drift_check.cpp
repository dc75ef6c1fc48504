// Command line: whether what revisions are about to touch is as the last one left it.
#include "tools/schemac/drift_check.h"

#include <algorithm>
#include <optional>
#include <set>

#include "compiler/dialect/expression/token.h"
#include "compiler/model/each_kind.h"
#include "compiler/source/failure.h"
#include "emit/report/drift.h"
#include "migrate/graph/target.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/snapshot_of.h"
#include "tools/schemac/state/revision_folder.h"

namespace schemac::cli {
namespace {

using Names = std::set<std::string>;

/// All names of all scripts, in lower case: more than they touch, never less.
Names named_by(const migrate::Work& work, const migrate::Project& project) {
    Names names;
    for (const std::string& id : work.ids) {
        const migrate::Revision& revision = project.revision(id);
        const bool up = work.direction == migrate::Direction::up;
        for (const migrate::Part& part : up ? revision.upgrade : revision.downgrade)
            for (const migrate::Step& step : part.steps)
                for (const migrate::Statement& statement : step.statements)
                    for (const std::string& name : migrate::names_in(statement.sql))
                        names.insert(dialect::expression::lower(name));
    }
    return names;
}

template <class T>
void keep(std::vector<T>& objects, const Names& names) {
    std::erase_if(objects,
                  [&](const T& object) { return !names.contains(dialect::expression::lower(id_of(object).name)); });
}

/// What a role may do is of interest to scripts that name the role.
void keep(std::vector<model::Privilege>& privileges, const Names& names) {
    std::erase_if(privileges, [&](const model::Privilege& one) {
        const std::string role = one.grantee.empty() ? "public" : one.grantee;
        return !names.contains(dialect::expression::lower(role)) ||
               !names.contains(dialect::expression::lower(one.object.name));
    });
}

void keep(model::Schema& schema, const Names& names) {
    model::each_kind([&](auto member) { keep(schema.*member, names); });
}

bool has_half_done(const migrate::Entries& entries) {
    return std::any_of(entries.begin(), entries.end(),
                       [](const auto& one) { return one.second.state != migrate::Entry::State::applied; });
}

/// A snapshot that is missing or stale says nothing; whoever needs it will hear of that from `diff`.
bool is_readable(const StateArgument& expected, const migrate::Project& project) {
    if (expected.form == StateArgument::Form::empty) return true;
    try {
        read_state_of({project.revision(expected.revision).path, project.revision(expected.revision).file});
        return true;
    } catch (const source::Failure&) {
        return false;
    }
}

}  // namespace

std::string drift_before(const migrate::Work& work, const migrate::Project& project, const migrate::Entries& entries,
                         const Place& place, Session& session) {
    if (work.ids.empty() || has_half_done(entries)) return {};
    const std::optional<StateArgument> expected = snapshot_of(migrate::applied(entries), project);
    if (!expected || !is_readable(*expected, project)) return {};
    StateArgument live;
    live.form = StateArgument::Form::live;
    live.url = place.url;
    live.name = place.name;
    Comparison comparison = compare(live, *expected, {}, session);
    const Names names = named_by(work, project);
    keep(comparison.from.schema, names);
    keep(comparison.to.schema, names);
    const diff::Changes changes = inverse_changes(comparison, session);
    if (changes.empty()) return {};
    return emit::report::drift_text({changes, comparison.to_name, comparison.from_name}, {});
}

}  // namespace schemac::cli
