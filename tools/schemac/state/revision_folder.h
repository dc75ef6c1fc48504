// Command line: the revisions of a folder, and the state that the newest leads to.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/state.h"
#include "emit/revision/revision.h"

namespace schemac::cli {

struct RevisionFile {
    std::string path;
    emit::revision::Revision revision;
};

/// All revisions of a folder, by file name. None where the folder doesn't exist.
std::vector<RevisionFile> read_revisions(const std::string& folder);

/// The one that `id` begins the id of, or with an empty `id` the one that nothing revises. Throws `source::Failure`
/// (E0630, E0631). Null only for an empty folder without an `id`.
const RevisionFile* find_revision(const std::vector<RevisionFile>& revisions, const std::string& id,
                                  const std::string& folder);

/// The snapshot beside a revision's file.
std::string snapshot_path(const std::string& revision_path);

/// The state that the revision leads to, from the snapshot beside it. Throws `source::Failure`: E0633 when there is
/// none, E0632 when the upgrade was edited since.
model::State read_state_of(const RevisionFile& file);

}  // namespace schemac::cli
