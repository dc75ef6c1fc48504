// Command line: what the commands that run revisions work on: a database, and the folder of its revisions.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "migrate/runner/session.h"
#include "migrate/runner/work.h"
#include "tools/schemac/session.h"

namespace CLI {
class App;
}

namespace schemac::cli {

struct MigrationOptions {
    std::string url;
    std::string folder;
};

/// `--url`, `--revisions`.
void add_migration_options(CLI::App& parser, MigrationOptions& options);

/// The revisions of a folder, with their scripts. Throws `source::Failure`.
migrate::Project read_project(const std::string& folder);

/// The folder of a product's revisions: `--revisions`, else the one in the project's `migrations`. MySQL and MariaDB
/// share one where there is only one.
std::string folder_for(model::Product product, const MigrationOptions& options, Session& session);

/// The folder for a command that asks no database: by `--revisions`, `--dialect`, the only target, or the environment's
/// URL. Throws `source::Failure` (E0413).
std::string folder_without_database(const MigrationOptions& options, Session& session);

/// Where revisions are run.
struct Place {
    std::string name;  ///< the URL, without its password
    introspect::Url url;
};

/// `--url`, or the databases of the environment; a `*` in a name stands for all that there are. Throws
/// `source::Failure` (E0416, E0828).
std::vector<Place> places(const MigrationOptions& options, Session& session);
/// The only one; E0420 where there are several.
Place place(const MigrationOptions& options, Session& session);

}  // namespace schemac::cli
