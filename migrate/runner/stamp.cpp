// Migrate: the history set by hand.
#include "migrate/runner/stamp.h"

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::migrate {
namespace {

JournalLine line(const std::string& id, Direction direction, const std::string& checksum) {
    return {id,        direction, 0, direction == Direction::up ? "counted as run" : "counted as not run",
            "stamped", {},        0, checksum};
}

std::size_t write(const Ids& wanted, const Project& project, const Entries& entries, History& history) {
    std::size_t changed = 0;
    for (const auto& [id, entry] : entries) {
        if (wanted.contains(id)) continue;
        history.remove(id);
        history.log(line(id, Direction::down, entry.checksum));
        ++changed;
    }
    for (const std::string& id : project.graph().sorted(wanted)) {
        Entry entry;
        entry.revision = id;
        entry.checksum = emit::revision::upgrade_hash(project.revision(id).file);
        const auto found = entries.find(id);
        const bool is_new = found == entries.end();
        if (!is_new && found->second.state == entry.state && found->second.checksum == entry.checksum) continue;
        history.write(entry, is_new);
        history.log(line(id, Direction::up, entry.checksum));
        ++changed;
    }
    return changed;
}

}  // namespace

std::size_t stamp(const Ids& ids, const Project& project, Session& session, History& history) {
    const Entries entries = history.read();
    try {
        session.begin();
        const std::size_t changed = write(project.graph().with_ancestors(ids), project, entries, history);
        session.commit();
        return changed;
    } catch (const ServerError& error) {
        throw source::Failure(code::connection_lost, error.what()).help("run the same command again");
    }
}

}  // namespace schemac::migrate
