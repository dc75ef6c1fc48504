// Migrate: revision files, whole.
#include "migrate/revision/read.h"

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "migrate/revision/stage.h"

namespace schemac::migrate {
namespace {

/// Steps that don't say their stage are of the revision's.
void fill_stages(Script& script, const std::string& phase, const std::string& path) {
    if (phase.empty()) return;
    const auto stage = stage_named(phase);
    if (!stage)
        throw source::Failure(code::broken_revision, "`" + phase + "` is no phase")
            .at(path)
            .help("write it as `expand`, `migrate` or `contract`");
    for (Part& part : script)
        for (Step& step : part.steps)
            if (!step.stage) step.stage = stage;
}

}  // namespace

Revision read_revision(emit::revision::Revision file, const std::string& path) {
    const auto target = model::parse_target(file.target);
    if (!target)
        throw source::Failure(code::broken_revision, "`" + file.target + "` is no target")
            .at(path)
            .help("write it as `postgres:15`, `mariadb:10.11`, `mysql:8.0` or `sqlite:3.40`");
    Revision revision{path, std::move(file), {}, {}};
    revision.upgrade = read_script(revision.file.upgrade, target->product, path, revision.file.upgrade_line);
    revision.downgrade = read_script(revision.file.downgrade, target->product, path, revision.file.downgrade_line);
    fill_stages(revision.upgrade, revision.file.phase, path);
    return revision;
}

}  // namespace schemac::migrate
