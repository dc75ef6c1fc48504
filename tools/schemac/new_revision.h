// Command line: a revision that is about to be written, with its snapshot.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/state.h"
#include "emit/revision/revision.h"
#include "tools/schemac/session.h"

namespace schemac::cli {

struct NewRevision {
    std::string folder;
    emit::revision::Revision revision;
    std::string snapshot;
};

/// With the snapshot of the state that the revision leads to.
NewRevision with_snapshot(std::string folder, emit::revision::Revision revision, model::State state);

/// A revision whose scripts are already in it: fills in checksum and id.
emit::revision::Revision finished(emit::revision::Revision draft);

/// Writes both files, the snapshot first: a revision never stands without its own. The path goes to stdout.
void write(const NewRevision& made, Session& session);

/// The folder of a target's revisions.
std::string migrations_folder(const model::Target& target, Session& session);

}  // namespace schemac::cli
