// Command line: `schemac import`.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/runner/scratch.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/first_revision.h"
#include "tools/schemac/import/importing.h"
#include "tools/schemac/import/text.h"
#include "tools/schemac/scratch_server.h"
#include "tools/schemac/state/target.h"

namespace schemac::cli {
namespace {

struct ImportOptions {
    MigrationOptions migration;
    std::string folder;
    std::string tool;
    bool stamp = false;
};

model::Target target_of(const ImportOptions& options, Session& session) {
    if (!options.stamp || named_target(session)) return choose_target({}, session);
    return migrate::connect(place(options.migration, session).url, false)->target();
}

std::vector<std::string> applied_versions(const import::Tool& tool, const Place& place) {
    std::vector<std::string> applied;
    for (const migrate::Values& row : migrate::connect(place.url, false)->query(std::string(tool.applied))) {
        std::string version;
        for (const auto& value : row)
            version += (version.empty() ? "" : ":") + value.value_or("");
        applied.push_back(std::move(version));
    }
    return applied;
}

/// The last revision that has run on the database by the tool's own table, or nothing. Throws `source::Failure`
/// (E0832) where one before it has not.
std::string last_applied(const import::Tool& tool, const import::Imported& imported, const Place& place) {
    const std::vector<std::string> applied = applied_versions(tool, place);
    std::string last, missing;
    for (std::size_t at = 0; at < imported.versions.size(); ++at) {
        const std::string& version = imported.versions[at];
        if (std::none_of(applied.begin(), applied.end(),
                         [&](const std::string& one) { return import::same_version(one, version); })) {
            missing = missing.empty() ? version : missing;
            continue;
        }
        last = imported.revisions[at].revision.id;
        if (tool.lists_all && !missing.empty())
            throw source::Failure(code::applied_with_gaps, tool.name, version + " has run, and " + missing + " has not")
                .at(place.name)
                .help("let " + std::string(tool.name) + " bring the database up to date first");
    }
    return last;
}

Exit run_import(const ImportOptions& options, Session& session) {
    const std::vector<import::File> files = import::read_files(options.folder);
    const import::Tool& tool = import::tool_of(files, options.tool, options.folder);
    const model::Target target = target_of(options, session);
    const std::string folder =
        options.migration.folder.empty() ? migrations_folder(target, session) : options.migration.folder;
    require_no_revisions("import", folder);
    const import::Migrations migrations = tool.read(files, target.product);
    import::Imported imported;
    {
        const migrate::Scratch scratch(scratch_server(target.product, session));
        imported = import::to_revisions(tool, migrations, target, folder, scratch.url(), session);
    }
    std::optional<Place> stamped;
    if (options.stamp) {
        stamped = place(options.migration, session);
        require_nothing_ran("import", *stamped, session);
    }
    const std::string last = stamped ? last_applied(tool, imported, *stamped) : "";
    for (const NewRevision& one : imported.revisions)
        write(one, session);
    session.remark(std::to_string(imported.revisions.size()) + " revisions from " + std::string(tool.name) + '\n');
    if (!last.empty()) stamp_first(last, *stamped, folder, session);
    if (stamped) session.remark(stamped->name + (last.empty() ? ": none has run\n" : " is at revision " + last + '\n'));
    return Exit::done;
}

}  // namespace

Command add_import(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("import", "Take over the history of another tool, as revisions");
    const auto options = std::make_shared<ImportOptions>();
    parser->add_option("folder", options->folder, "its migrations: a folder, or Alembic's offline SQL")
        ->option_text("FOLDER")
        ->required();
    parser->add_option("--tool", options->tool, "which it is of, where that can't be told")
        ->option_text("TOOL")
        ->check(CLI::IsMember({"flyway", "golang-migrate", "dbmate", "goose", "liquibase", "alembic"}));
    parser->add_flag("--stamp", options->stamp, "note on the database what has run there, by the tool's own table");
    add_migration_options(*parser, options->migration);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    parser->add_flag("--quiet,-q", session.options.quiet, "no remarks on stderr, only errors");
    parser->add_flag("--no-color", session.options.no_color, "no colours (also: the environment variable NO_COLOR)");
    parser->footer(
        "Examples:\n"
        "  schemac import db/migration --dev-url postgres://postgres@localhost/postgres\n"
        "  alembic upgrade head --sql > up.sql && schemac import up.sql --dialect sqlite\n"
        "  schemac import db/migrations --stamp --url postgres://app@db/shop --dev-url "
        "postgres://localhost/postgres\n\n"
        "Flyway, golang-migrate, dbmate, goose, Liquibase's formatted SQL, Alembic's offline SQL. Each migration is "
        "run\n"
        "on a scratch database, which gives the revision its snapshot, and its way back where the tool has none.\n"
        "Exit: 0 done, 1 error (then nothing is written).");
    return {parser, [options](Session& s) { return run_import(*options, s); }};
}

}  // namespace schemac::cli
