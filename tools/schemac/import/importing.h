// Import: another tool's migrations as revisions, each tried on a scratch database.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "migrate/runner/session.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/import/foreign.h"
#include "tools/schemac/new_revision.h"

namespace schemac::cli::import {

/// What of the other tool is now which revision, in order.
struct Imported {
    std::vector<NewRevision> revisions;
    std::vector<std::string> versions;  ///< of the other tool, beside them
};

/// Runs each on the scratch database, whose state then is the revision's snapshot. The way back is the tool's own, or,
/// where it has none, what leads from that state to the one before. Throws `source::Failure`, and then nothing is
/// written.
Imported to_revisions(const Tool& tool, const Migrations& migrations, const model::Target& target,
                      const std::string& folder, const introspect::Url& scratch, Session& session);

}  // namespace schemac::cli::import
