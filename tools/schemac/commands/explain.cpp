// Command line: `schemac explain`.
#include "compiler/source/explain.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"
#include "compiler/source/suggest.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/hazard_pages.h"
#include "tools/schemac/policy.h"

namespace schemac::cli {
namespace {

std::string list() {
    std::string text;
    for (const source::CodeInfo& code : source::all_codes())
        text += std::string(code.number) + "  " + std::string(code.format) + '\n';
    for (const std::string& word : hazard_words())
        if (word != "all") text += word + '\n';
    return text;
}

[[noreturn]] void unknown(const std::string& code) {
    std::vector<std::string_view> known;
    for (const source::CodeInfo& one : source::all_codes())
        known.push_back(one.number);
    for (const std::string& word : hazard_words())
        known.push_back(word);
    source::Failure failure(code::unknown_code, code);
    if (const std::string near = source::did_you_mean(code, known); !near.empty())
        failure.help("did you mean `" + near + "`?");
    throw failure.help("`schemac explain` without a code lists them all");
}

Exit run_explain(const std::string& code, Session& session) {
    if (code.empty()) {
        session.result(list());
        return Exit::done;
    }
    auto page = source::explain(code);
    if (!page) page = hazard_page(code);
    if (!page) unknown(code);
    session.result(*page);
    return Exit::done;
}

}  // namespace

Command add_explain(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("explain", "Explain an error, a warning or a hazard at length");
    const auto code = std::make_shared<std::string>();
    parser->add_option("code", *code, "such as E0203 or data-loss; without it, all are listed")->option_text("CODE");
    add_output_options(*parser, session);
    parser->footer("Examples:\n  schemac explain E0203\n  schemac explain data-loss");
    return {parser, [code](Session& s) { return run_explain(*code, s); }};
}

}  // namespace schemac::cli
