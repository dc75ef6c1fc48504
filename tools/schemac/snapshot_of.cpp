// Command line: the snapshot of what has run.
#include "tools/schemac/snapshot_of.h"

#include "migrate/graph/target.h"

namespace schemac::cli {

std::optional<StateArgument> snapshot_of(const migrate::Ids& done, const migrate::Project& project) {
    StateArgument state;
    state.name = "empty";
    if (done.empty()) return state;
    for (const std::string& id : migrate::current(project.graph(), done)) {
        if (project.graph().with_ancestors({id}) != done) continue;
        state.form = StateArgument::Form::revisions;
        state.folder = project.folder();
        state.revision = id;
        state.name = project.folder() + '@' + id;
        return state;
    }
    return std::nullopt;
}

}  // namespace schemac::cli
