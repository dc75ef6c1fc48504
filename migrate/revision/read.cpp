// Migrate: revision files, whole.
#include "migrate/revision/read.h"

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"

namespace schemac::migrate {

Revision read_revision(emit::revision::Revision file, const std::string& path) {
    const auto target = model::parse_target(file.target);
    if (!target)
        throw source::Failure(code::broken_revision, "`" + file.target + "` is no target")
            .at(path)
            .help("write it as `postgres:15`, `mariadb:10.11`, `mysql:8.0` or `sqlite:3.40`");
    Revision revision{path, std::move(file), {}, {}};
    revision.upgrade = read_script(revision.file.upgrade, target->product, path, revision.file.upgrade_line);
    revision.downgrade = read_script(revision.file.downgrade, target->product, path, revision.file.downgrade_line);
    return revision;
}

}  // namespace schemac::migrate
