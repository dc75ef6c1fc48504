// Command line: mistakes in the arguments.
#include "tools/schemac/arguments.h"

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"
#include "compiler/source/suggest.h"
#include "introspect/redact.h"

namespace schemac::cli {
namespace {

std::vector<std::string> commands_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({}))
        names.push_back(command->get_name());
    return names;
}

std::vector<std::string> options_of(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

/// The command that was being parsed.
const CLI::App& parsed(const CLI::App& app) {
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    return chosen.empty() ? app : *chosen.front();
}

/// CLI11's sentence as one of ours: lower case, no full stop, one line, no password.
std::string sentence(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == '\n'))
        text.pop_back();
    for (char& c : text)
        if (c == '\n') c = ' ';
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return introspect::redacted_text(text);
}

std::string unexpected(const CLI::App& command, source::Diagnostic& diagnostic) {
    const std::vector<std::string> rest = command.remaining();
    const std::string first = rest.empty() ? std::string() : rest.front();
    if (first.starts_with('-'))
        diagnostic.with_suggestion(source::did_you_mean(first.substr(0, first.find('=')), options_of(command)));
    return "unexpected argument `" + introspect::redacted_text(first) + '`';
}

}  // namespace

void check_command(int argc, const char* const* argv, const CLI::App& app) {
    if (argc < 2 || argv[1][0] == '-') return;
    const std::vector<std::string> names = commands_of(app);
    if (std::find(names.begin(), names.end(), argv[1]) != names.end()) return;
    source::Failure failure(code::unknown_command, argv[1]);
    if (const std::string near = source::did_you_mean(argv[1], names); !near.empty())
        failure.help("did you mean `schemac " + near + "`?");
    throw failure.help("`schemac --help` lists the commands");
}

source::Diagnostic explain(const CLI::ParseError& error, const CLI::App& app) {
    const CLI::App& command = parsed(app);
    source::Diagnostic diagnostic = source::diagnose(code::bad_arguments, {}, sentence(error.what()));
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) diagnostic.message = unexpected(command, diagnostic);
    const std::string name = &command == &app ? "schemac" : "schemac " + command.get_name();
    diagnostic.with_help('`' + name + " --help` lists its options, with examples");
    return diagnostic;
}

}  // namespace schemac::cli
