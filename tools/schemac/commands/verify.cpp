// Command line: `schemac verify`.
#include <CLI/CLI.hpp>
#include <memory>

#include "emit/report/drift.h"
#include "introspect/read.h"
#include "migrate/graph/target.h"
#include "migrate/runner/run_revision.h"
#include "migrate/runner/scratch.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/migrations.h"
#include "tools/schemac/scratch_server.h"
#include "tools/schemac/snapshot_of.h"
#include "tools/schemac/step_times.h"
#include "tools/schemac/verify_rows.h"
#include "tools/schemac/write_file.h"

namespace schemac::cli {
namespace {

using migrate::Direction;
using Expected = std::optional<StateArgument>;

struct VerifyOptions {
    MigrationOptions migration;
    std::string target = "heads";
    long long rows = 3;
    bool times = false;
    std::string report;
};

/// Every revision up, down and up again on one database, compared with its snapshot in between, with rows that were
/// there before.
class Verification {
  public:
    Verification(const migrate::Project& project, const introspect::Url& url, const VerifyOptions& options,
                 Session& session)
        : project_(project),
          options_(options),
          session_(session),
          connection_(migrate::connect(url, true)),
          history_(*connection_, {connection_->target().product, session.config().history}),
          rows_(*connection_, options.rows) {
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
        const std::string times = times_.take_text();
        text_ +=
            line_ + "  " + project_.revision(id).file.message + '\n' + (options_.times ? times : "") + differences_;
        return good;
    }

    const std::string& text() const { return text_; }

    /// Markdown, for a review.
    std::string report(const std::string& result) const {
        return "# Revisions, proved on a scratch database\n\n" + model::to_string(connection_->target()) + ", " +
               std::to_string(options_.rows) +
               " rows a table. Each revision was run up, down and up again, and compared "
               "with its snapshot each time.\n\n```\n" +
               text_ + result +
               "```\n\n| revision | direction | step | time | what |\n"
               "|---|---|---|---|---|\n" +
               times_.markdown();
    }

  private:
    model::Schema schema() { return load(live_, session_).state.schema; }

    bool run(const std::string& id, Direction direction, const Expected& expected, const VerifyRows::Counts& rows) {
        const migrate::Entries entries = history_.read();
        const auto found = entries.find(id);
        migrate::run_revision(project_.revision(id), direction, found == entries.end() ? nullptr : &found->second,
                              *connection_, history_, times_);
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
    const VerifyOptions& options_;
    Session& session_;
    std::unique_ptr<migrate::Session> connection_;
    migrate::History history_;
    VerifyRows rows_;
    StepTimes times_;
    StateArgument live_;
    migrate::Ids done_;
    std::string line_;
    std::string differences_;
    std::string text_;
};

/// All revisions of a folder are for one.
model::Product product_of(const migrate::Project& project) {
    const std::vector<std::string>& ids = project.graph().order();
    const auto target = ids.empty() ? std::nullopt : model::parse_target(project.revision(ids.front()).file.target);
    return target ? target->product : model::Product::sqlite;
}

Exit run_verify(const VerifyOptions& options, Session& session) {
    const migrate::Project project = read_project(folder_without_database(options.migration, session));
    const std::vector<std::string> ids = migrate::to_upgrade(options.target, project.graph(), {});
    const migrate::Scratch scratch(scratch_server(product_of(project), session));
    Verification verification(project, scratch.url(), options, session);
    bool good = true;
    for (const std::string& id : ids)
        if (!(good = verification.verify(id))) break;
    const std::string result = good ? std::to_string(ids.size()) + " revisions, each as its snapshot says\n" : "";
    session.result(verification.text() + result);
    if (!options.report.empty()) write_file(options.report, verification.report(result));
    return good ? Exit::done : Exit::difference;
}

}  // namespace

Command add_verify(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("verify", "Prove revisions on a scratch database: up, down and up again");
    const auto options = std::make_shared<VerifyOptions>();
    parser->add_option("target", options->target, "up to which (default: heads)")->option_text("TARGET");
    parser->add_option("--rows", options->rows, "how many rows to put into each table that takes them (default: 3)")
        ->option_text("N")
        ->check(CLI::NonNegativeNumber);
    parser->add_flag("--times", options->times, "say how long each step took");
    parser->add_option("--report", options->report, "write the proof, with the time of each step, as Markdown")
        ->option_text("FILE");
    add_migration_options(*parser, options->migration);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac verify                                 SQLite needs no server\n"
        "  schemac verify --dialect postgres --dev-url postgres://postgres@localhost/postgres\n"
        "  schemac verify --rows 1000000 --times          a rehearsal\n\n"
        "Each revision is run up, down and up, compared with the snapshots of where it leads and where it came from.\n"
        "Rows in each table are followed through. The scratch database is dropped again.\n"
        "Exit: 0 all as it should be, 2 a difference, 1 error.");
    return {parser, [options](Session& s) { return run_verify(*options, s); }};
}

}  // namespace schemac::cli
