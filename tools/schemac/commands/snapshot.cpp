// Command line: `schemac snapshot`.
#include <CLI/CLI.hpp>
#include <memory>

#include "introspect/read.h"
#include "introspect/snapshot/mark.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/state/default.h"
#include "tools/schemac/state/revision_folder.h"
#include "tools/schemac/write_file.h"

namespace schemac::cli {
namespace {

struct SnapshotOptions {
    std::string from;
    std::string revision;
};

/// The snapshot beside a revision's file, marked as what its upgrade, as it now is, leads to.
Exit refresh(const std::string& path, const model::State& state, Session& session) {
    const emit::revision::Revision revision = emit::revision::read(session.sources.load(path).text(), path);
    write_file(snapshot_path(path),
               introspect::snapshot::write_marked(state, {revision.id, emit::revision::upgrade_hash(revision)}));
    session.remark("wrote " + snapshot_path(path) + '\n');
    return Exit::done;
}

Exit run_snapshot(const SnapshotOptions& options, Session& session) {
    const Loaded loaded = load(actual_state(options.from, "--from", session), session);
    if (!options.revision.empty()) return refresh(options.revision, loaded.state, session);
    session.result(introspect::write_snapshot(loaded.state));
    return Exit::done;
}

}  // namespace

Command add_snapshot(CLI::App& app, Session& session) {
    CLI::App* parser =
        app.add_subcommand("snapshot", "Write a catalog as JSON, which serves wherever the database does");
    const auto options = std::make_shared<SnapshotOptions>();
    parser->add_option("--from", options->from, "what to read (default: the environment's database)")
        ->option_text("STATE");
    parser
        ->add_option("--revision", options->revision, "write it beside that revision, whose upgrade it now belongs to")
        ->option_text("FILE");
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac snapshot --from postgres://reader@db/shop --output production.json\n"
        "  schemac snapshot --from sqlite:dev.db --revision migrations/sqlite/20260114T1000_3f9c2a1b_add_email.sql");
    return {parser, [options](Session& s) { return run_snapshot(*options, s); }};
}

}  // namespace schemac::cli
