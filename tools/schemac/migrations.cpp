// Command line: a database, and the folder of its revisions.
#include "tools/schemac/migrations.h"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "compiler/source/codes/config.h"
#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "tools/schemac/database_pattern.h"
#include "tools/schemac/state/default.h"
#include "tools/schemac/state/revision_folder.h"
#include "tools/schemac/state/target.h"

namespace schemac::cli {
namespace {

bool exists(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

model::Product sibling(model::Product product) {
    switch (product) {
        case model::Product::mysql: return model::Product::mariadb;
        case model::Product::mariadb: return model::Product::mysql;
        case model::Product::postgres:
        case model::Product::sqlite: break;
    }
    return product;
}

std::string subfolder(model::Product product, Session& session) {
    return session.path_in_project(session.config().migrations) + '/' + std::string(model::to_string(product));
}

}  // namespace

void add_migration_options(CLI::App& parser, MigrationOptions& options) {
    parser.add_option("--url", options.url, "the database (default: the environment's)")->option_text("URL");
    parser.add_option("--revisions", options.folder, "the folder of revisions (default: the project's, by dialect)")
        ->option_text("FOLDER");
}

migrate::Project read_project(const std::string& folder) {
    std::vector<migrate::Revision> revisions;
    for (RevisionFile& file : read_revisions(folder))
        revisions.push_back(migrate::read_revision(std::move(file.revision), file.path));
    return migrate::Project(folder, std::move(revisions));
}

std::string folder_for(model::Product product, const MigrationOptions& options, Session& session) {
    if (!options.folder.empty()) return options.folder;
    const std::string own = subfolder(product, session);
    const std::string other = subfolder(sibling(product), session);
    return !exists(own) && exists(other) ? other : own;
}

std::string folder_without_database(const MigrationOptions& options, Session& session) {
    if (!options.folder.empty()) return options.folder;
    if (const auto named = named_target(session)) return folder_for(named->product, options, session);
    if (session.config().targets.size() != 1 && (!options.url.empty() || session.environment()))
        return folder_for(place(options, session).url.product, options, session);
    return folder_for(choose_target({}, session).product, options, session);
}

std::vector<Place> places(const MigrationOptions& options, Session& session) {
    std::vector<Place> found;
    for (const StateArgument& state : actual_states(options.url, "--url", session)) {
        if (state.form != StateArgument::Form::live)
            throw source::Failure(code::unknown_url_scheme, state.name)
                .at("--url")
                .help("revisions run on a database: `postgres://…`, `mysql://…`, `mariadb://…` or `sqlite:PATH`");
        if (!is_pattern(state.url)) {
            found.push_back({state.name, state.url});
            continue;
        }
        for (const introspect::Url& url : databases_like(state.url))
            found.push_back({introspect::redacted(url), url});
    }
    return found;
}

Place place(const MigrationOptions& options, Session& session) {
    std::vector<Place> found = places(options, session);
    if (found.size() == 1) return found.front();
    const std::string& named = session.options.environment;
    throw source::Failure(code::several_databases, named.empty() ? session.config().environment : named, found.size())
        .help("name one with `--url`; `upgrade`, `downgrade` and `backfill` run on all of them with `--all`");
}

}  // namespace schemac::cli
