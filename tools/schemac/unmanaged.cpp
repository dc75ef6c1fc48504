// Command line: what schemac doesn't manage is named on every run.
#include "tools/schemac/unmanaged.h"

#include <map>
#include <set>

namespace schemac::cli {

void name_unmanaged(const model::State& state, const std::string& name, const Session& session) {
    std::map<std::string, std::set<std::string>> kinds;
    for (const model::Unmanaged& object : state.schema.unmanaged)
        kinds[object.kind].insert(object.name);
    for (const auto& [kind, names] : kinds) {
        std::string line = "not managed, and left alone in " + name + ": " + kind;
        char joint = ' ';
        for (const std::string& one : names) {
            line += joint + (joint == ',' ? ' ' + one : one);
            joint = ',';
        }
        session.complain(line + '\n');
    }
}

void name_unmanaged(const model::State& from, const std::string& from_name, const model::State& to,
                    const std::string& to_name, const Session& session) {
    const std::set<model::Unmanaged> left(from.schema.unmanaged.begin(), from.schema.unmanaged.end());
    const std::set<model::Unmanaged> right(to.schema.unmanaged.begin(), to.schema.unmanaged.end());
    if (left == right) return name_unmanaged(from, "both states", session);
    name_unmanaged(from, from_name, session);
    name_unmanaged(to, to_name, session);
}

}  // namespace schemac::cli
