// Command line: `schemac drift`.
#include <CLI/CLI.hpp>
#include <memory>

#include "emit/report/drift.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/state/default.h"

namespace schemac::cli {
namespace {

struct DriftOptions {
    std::string from;
    std::string to;
};

Exit run_drift(const DriftOptions& options, Session& session) {
    const StateArgument expected = desired_state(options.to, "--to", session);
    std::string text;
    Exit exit = Exit::done;
    for (const StateArgument& actual : actual_states(options.from, "--from", session)) {
        const Comparison comparison = compare(actual, expected, {}, session);
        const diff::Changes changes = inverse_changes(comparison, session);
        text += emit::report::drift_text({changes, comparison.to_name, comparison.from_name}, session.style());
        if (!changes.empty()) exit = Exit::difference;
    }
    session.result(text);
    return exit;
}

}  // namespace

Command add_drift(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("drift", "Compare what is there with what should be, for CI");
    const auto options = std::make_shared<DriftOptions>();
    parser->add_option("--from", options->from, "what is there (default: all databases of the environment)")
        ->option_text("STATE");
    parser->add_option("--to", options->to, "what should be (default: the project's schema)")->option_text("STATE");
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac drift --env production                 against the project's schema\n"
        "  schemac drift --from production.json --to migrations/postgres@3f9c2a1b\n\n"
        "Exit: 0 no drift, 2 drift, 1 error.");
    return {parser, [options](Session& s) { return run_drift(*options, s); }};
}

}  // namespace schemac::cli
