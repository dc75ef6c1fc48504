// Command line: `schemac verify`.
#include <CLI/CLI.hpp>
#include <memory>

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"
#include "emit/report/drift.h"
#include "introspect/read.h"
#include "migrate/graph/target.h"
#include "migrate/runner/run_revision.h"
#include "migrate/runner/scratch.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/snapshot_of.h"
#include "tools/schemac/verify_rows.h"

namespace schemac::cli {
namespace {

using migrate::Direction;
using Expected = std::optional<StateArgument>;

struct VerifyOptions {
    MigrationOptions migration;
    std::string target = "heads";
};

/// Every revision up, down and up again on one database, compared with its snapshot in between, with rows that were
/// there before.
class Verification {
  public:
    Verification(const migrate::Project& project, const introspect::Url& url, Session& session)
        : project_(project),
          session_(session),
          connection_(migrate::connect(url, true)),
          history_(*connection_, {connection_->target().product, session.config().history}),
          rows_(*connection_) {
        live_.form = StateArgument::Form::live;
        live_.url = url;
        live_.name = "the scratch database";
        history_.create();
    }

    /// A line of the table; gives whether all is as it should be.
    bool verify(const std::string& id) {
        line_ = id;
        differences_.clear();
        const VerifyRows::Counts rows = rows_.count(schema());
        const Expected before = snapshot_of(done_, project_);
        done_.insert(id);
        const Expected after = snapshot_of(done_, project_);
        const bool good = run(id, Direction::up, after, rows) && run(id, Direction::down, before, rows) &&
                          run(id, Direction::up, after, rows);
        if (good) rows_.fill(schema());
        text_ += line_ + "  " + project_.revision(id).file.message + '\n' + differences_;
        return good;
    }

    const std::string& text() const { return text_; }

  private:
    model::Schema schema() { return load(live_, session_).state.schema; }

    bool run(const std::string& id, Direction direction, const Expected& expected, const VerifyRows::Counts& rows) {
        const migrate::Entries entries = history_.read();
        const auto found = entries.find(id);
        migrate::run_revision(project_.revision(id), direction, found == entries.end() ? nullptr : &found->second,
                              *connection_, history_, quiet_);
        line_ += direction == Direction::up ? "  up" : "  down";
        const bool same = !expected || compared(*expected);
        const std::string lost = VerifyRows::lost(rows, rows_.count(schema()));
        if (!lost.empty()) differences_ += "  rows are lost: " + lost + '\n';
        line_ += same && lost.empty() ? (expected ? " ok" : " ran") : " FAILED";
        return same && lost.empty();
    }

    bool compared(const StateArgument& expected) {
        const Comparison comparison = compare(live_, expected, {}, session_);
        const diff::Changes changes = inverse_changes(comparison, session_);
        if (!changes.empty())
            differences_ += emit::report::drift_text({changes, comparison.to_name, comparison.from_name}, {});
        return changes.empty();
    }

    const migrate::Project& project_;
    Session& session_;
    std::unique_ptr<migrate::Session> connection_;
    migrate::History history_;
    VerifyRows rows_;
    migrate::Observer quiet_;
    StateArgument live_;
    migrate::Ids done_;
    std::string line_;
    std::string differences_;
    std::string text_;
};

/// SQLite needs no server.
introspect::Url server_for(const migrate::Project& project, Session& session) {
    if (const auto url = session.dev_url()) return *url;
    introspect::Url none;
    none.product = model::Product::sqlite;
    for (const std::string& id : project.graph().order()) {
        const auto target = model::parse_target(project.revision(id).file.target);
        if (target && target->product == model::Product::sqlite) continue;
        throw source::Failure(code::no_state, "--dev-url")
            .note("revision `" + id + "` is for " + project.revision(id).file.target)
            .help("name a server on which schemac may make and drop a database of its own: `--dev-url URL`");
    }
    return none;
}

Exit run_verify(const VerifyOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options.migration, session));
    const std::vector<std::string> ids = migrate::to_upgrade(options.target, project.graph(), {});
    const migrate::Scratch scratch(server_for(project, session));
    Verification verification(project, scratch.url(), session);
    bool good = true;
    for (const std::string& id : ids)
        if (!(good = verification.verify(id))) break;
    session.result(verification.text() +
                   (good ? std::to_string(ids.size()) + " revisions, each as its snapshot says\n" : ""));
    return good ? Exit::done : Exit::difference;
}

}  // namespace

Command add_verify(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("verify", "Prove revisions on a scratch database: up, down and up again");
    const auto options = std::make_shared<VerifyOptions>();
    parser->add_option("target", options->target, "up to which (default: heads)")->option_text("TARGET");
    add_migration_options(*parser, options->migration);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac verify                                 SQLite needs no server\n"
        "  schemac verify --dialect postgres --dev-url postgres://postgres@localhost/postgres\n\n"
        "Each revision is run up, down and up, compared with the snapshots of where it leads and where it came from.\n"
        "A few rows in each table are followed through. The scratch database is dropped again.\n"
        "Exit: 0 all as it should be, 2 a difference, 1 error.");
    return {parser, [options](Session& s) { return run_verify(*options, s); }};
}

}  // namespace schemac::cli
