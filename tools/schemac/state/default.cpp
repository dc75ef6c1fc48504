// Command line: the states that a command works on where nobody names them.
#include "tools/schemac/state/default.h"

#include <filesystem>

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"

namespace schemac::cli {

std::vector<StateArgument> actual_states(const std::string& text, const std::string& option, Session& session) {
    if (!text.empty()) return {parse_state(text)};
    const Environment* environment = session.environment();
    std::vector<StateArgument> states;
    if (environment)
        for (const Template& url : environment->urls)
            states.push_back(parse_state(expand(url)));
    if (!states.empty()) return states;
    throw source::Failure(code::no_state, option)
        .help("name a database: `" + option + " postgres://user@host/database`")
        .help("or put its URL into schemac.toml: `[environments.dev]` with `url = \"…\"`");
}

StateArgument actual_state(const std::string& text, const std::string& option, Session& session) {
    std::vector<StateArgument> states = actual_states(text, option, session);
    if (states.size() == 1) return states.front();
    const std::string& named = session.options.environment;
    throw source::Failure(code::several_databases, named.empty() ? session.config().environment : named, states.size())
        .help("name one with `" + option + '`');
}

StateArgument desired_state(const std::string& text, const std::string& option, Session& session) {
    if (!text.empty()) return parse_state(text);
    const std::string path = session.path_in_project(session.config().schema);
    std::error_code error;
    if (std::filesystem::exists(path, error)) return parse_state(path);
    throw source::Failure(code::no_state, option)
        .note("there is no `" + path + '`')
        .help("name a file or folder: `" + option + " schema/`, or run `schemac init`");
}

}  // namespace schemac::cli
