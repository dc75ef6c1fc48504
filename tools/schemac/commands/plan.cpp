// Command line: `schemac plan`.
#include <CLI/CLI.hpp>
#include <memory>

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"
#include "emit/report/plan.h"
#include "emit/sql/script.h"
#include "emit/sql/writer.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/policy.h"
#include "tools/schemac/print.h"
#include "tools/schemac/state/default.h"

namespace schemac::cli {
namespace {

struct PlanOptions {
    std::string from;
    std::string to;
    bool sql = false;
    bool json = false;
    bool check = false;
    bool downgrade = false;
    std::string client;
    std::vector<std::string> allowed;
    CompareOptions compare;
    std::string print;
};

std::string script(const PlanOptions& options, const plan::Plan& plan, const emit::sql::Writer& writer) {
    const std::optional<emit::sql::Client> client = emit::sql::parse_client(options.client);
    if (client && !emit::sql::serves(*client, plan.target.product))
        throw source::Failure(code::bad_arguments,
                              "the client `" + options.client + "` can't talk to " + model::to_string(plan.target))
            .at("--client")
            .help("leave it out, or name the server's own client");
    return emit::sql::script(plan, writer, client);
}

std::string shown(const PlanOptions& options, const plan::Plan& plan, const emit::report::PlanReport& report,
                  const Session& session) {
    if (options.sql) return script(options, plan, report.writer);
    if (options.json) return emit::report::plan_json(report);
    return emit::report::plan_text(report, session.style());
}

Exit exit_code(const PlanOptions& options, const plan::Plan& plan, const plan::Policy& policy, const Session& session) {
    if (options.check) return plan.steps.empty() ? Exit::done : Exit::difference;
    const std::vector<plan::Hazard> refused = plan::refused(plan, policy);
    if (refused.empty()) return Exit::done;
    session.complain(plan_refusal(refused));
    return Exit::refused;
}

Exit run_plan(const PlanOptions& options, Session& session) {
    const plan::Policy policy = policy_with(options.allowed, session);
    const StateArgument from = actual_state(options.from, "--from", session);
    const StateArgument to = desired_state(options.to, "--to", session);
    if (options.print == "ast") return print_trees({from, to}, session);
    CompareOptions compare_options = options.compare;
    compare_options.keep_loaded = options.print == "state";
    const Comparison comparison = compare(from, to, compare_options, session);
    const diff::Changes found = options.downgrade ? inverse_changes(comparison, session) : changes(comparison, session);
    if (!options.print.empty() && options.print != "plan") return print(options.print, comparison, found, session);
    const plan::Plan plan =
        options.downgrade ? plan_downgrade(comparison, session) : plan_upgrade(comparison, found, session);
    const auto writer = emit::sql::make_writer(comparison.dialect->target());
    const emit::report::PlanReport report{plan, policy, *writer};
    session.result(options.print == "plan" ? emit::report::plan_json(report) : shown(options, plan, report, session));
    return exit_code(options, plan, policy, session);
}

void add_options(CLI::App& parser, PlanOptions& options) {
    parser.add_option("--from", options.from, "what is there (default: the environment's database)")
        ->option_text("STATE");
    parser.add_option("--to", options.to, "what should be (default: the project's schema)")->option_text("STATE");
    CLI::Option* sql = parser.add_flag("--sql", options.sql, "a whole script for the server's own client");
    CLI::Option* json = parser.add_flag("--json", options.json, "JSON, for programs");
    sql->excludes(json);
    parser.add_flag("--check", options.check, "exit 2 when there is a difference, whatever policy says of it");
    parser.add_flag("--downgrade", options.downgrade, "the way back, from the second state to the first");
    parser.add_option("--client", options.client, "adds that client's own commands to stop at an error")
        ->check(CLI::IsMember({"psql", "mysql", "sqlite3"}))
        ->needs(sql)
        ->option_text("psql|mysql|sqlite3");
    parser.add_option("--allow", options.allowed, "a hazard that the plan may have, or `all`; repeatable")
        ->option_text("HAZARD")
        ->allow_extra_args(false);
    parser
        .add_option("--rename", options.compare.renames,
                    "what was renamed: `table:purchases=orders`, `column:users.name=full_name`; repeatable")
        ->option_text("KIND:OLD=NEW")
        ->allow_extra_args(false);
    parser.add_option("--hints", options.compare.hints, "a file of hints, for states that have none of their own")
        ->option_text("FILE");
    parser.add_option("--print", options.print, "what crosses a seam of the compiler")
        ->check(CLI::IsMember({"ast", "state", "canonical", "changes", "plan"}))
        ->group("");
}

}  // namespace

Command add_plan(CLI::App& app, Session& session) {
    CLI::App* parser =
        app.add_subcommand("plan", "Show the steps from one state to another, with locks, cost and risk");
    const auto options = std::make_shared<PlanOptions>();
    add_options(*parser, *options);
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac plan                                   from the environment's database to the project's schema\n"
        "  schemac plan --from postgres://app@db/shop --to schema/ --sql --output up.sql\n"
        "  schemac plan --from empty --to shop.schema --dialect sqlite\n"
        "  schemac plan --check                           exit 2 when there is something to do\n\n"
        "A state is a .schema file or folder, a URL (postgres://, mysql://, mariadb://, sqlite:PATH), a snapshot\n"
        "(.json), a folder of revisions (FOLDER@REVISION), a .sql file or folder, or `empty`.\n"
        "Exit: 0 done, 1 error, 2 difference (--check), 3 refused by policy.");
    return {parser, [options](Session& s) { return run_plan(*options, s); }};
}

}  // namespace schemac::cli
