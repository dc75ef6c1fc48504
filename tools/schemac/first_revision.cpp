// Command line: what begins a history.
#include "tools/schemac/first_revision.h"

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/runner/lock.h"
#include "migrate/runner/stamp.h"
#include "tools/schemac/progress.h"
#include "tools/schemac/state/revision_folder.h"

namespace schemac::cli {

void require_no_revisions(const std::string& what, const std::string& folder) {
    if (read_revisions(folder).empty()) return;
    throw source::Failure(code::history_not_empty, '`' + what + '`', '`' + folder + '`')
        .help("to note where a database is in that history: `schemac stamp`")
        .help("to begin another one, name an empty folder: `--revisions FOLDER`");
}

void require_nothing_ran(const std::string& what, const Place& place, Session& session) {
    const auto connection = migrate::connect(place.url, false);
    if (migrate::History(*connection, {connection->target().product, session.config().history}).read().empty()) return;
    throw source::Failure(code::history_not_empty, '`' + what + '`', place.name)
        .help("`schemac current` shows what has run there, `schemac stamp base` forgets it");
}

void stamp_first(const std::string& id, const Place& place, const std::string& folder, Session& session) {
    const auto connection = migrate::connect(place.url, false);
    migrate::History history(*connection, {connection->target().product, session.config().history});
    Progress progress(session);
    const migrate::Lock lock(*connection, place.name, 60, progress);
    history.create();
    migrate::stamp({id}, read_project(folder), *connection, history);
}

}  // namespace schemac::cli
