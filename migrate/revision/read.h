// Migrate: revision files, whole.
#pragma once

#include <string>
#include <vector>

#include "emit/revision/revision.h"
#include "migrate/revision/script.h"

namespace schemac::migrate {

struct Revision {
    std::string path;
    emit::revision::Revision file;  ///< its header, and both scripts as text
    Script upgrade;
    Script downgrade;
};

/// What its scripts are made of. Throws `source::Failure` (E0634 for the header, E0820 with file and line).
Revision read_revision(emit::revision::Revision file, const std::string& path);

}  // namespace schemac::migrate
