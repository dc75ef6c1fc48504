// Command line: `schemac pull`.
#include <CLI/CLI.hpp>
#include <memory>

#include "emit/dsl/write.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/compare.h"
#include "tools/schemac/state/default.h"

namespace schemac::cli {
namespace {

Exit run_pull(const std::string& from, Session& session) {
    Loaded loaded = load(actual_state(from, "--from", session), session);
    loaded.dialect->canonicalise(loaded.state);
    session.result(emit::dsl::write(loaded.state, *loaded.dialect));
    return Exit::done;
}

}  // namespace

Command add_pull(CLI::App& app, Session& session) {
    CLI::App* parser =
        app.add_subcommand("pull", "Write a catalog in the language, to start from a database that exists");
    const auto from = std::make_shared<std::string>();
    parser->add_option("--from", *from, "what to read (default: the environment's database)")->option_text("STATE");
    add_state_options(*parser, session);
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer(
        "Examples:\n"
        "  schemac pull --from postgres://reader@db/shop --output schema/shop.schema\n"
        "  schemac pull --from sqlite:app.db");
    return {parser, [from](Session& s) { return run_pull(*from, s); }};
}

}  // namespace schemac::cli
