// Command line: choosing an environment, and filling in its variables.
#include <cstdlib>

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"
#include "compiler/source/suggest.h"
#include "tools/schemac/config/config.h"

namespace schemac::cli {
namespace {

std::string variable(const std::string& name, const Template& text) {
    if (const char* value = std::getenv(name.c_str())) return value;
    throw source::Failure(source::diagnose(code::unset_variable, text.span, name)
                              .with_help("set it, or choose another environment with `--env`"));
}

}  // namespace

const Environment* choose_environment(const Config& config, const std::string& name) {
    const std::string& wanted = name.empty() ? config.environment : name;
    if (wanted.empty()) return config.environments.size() == 1 ? &config.environments.begin()->second : nullptr;
    const auto found = config.environments.find(wanted);
    if (found != config.environments.end()) return &found->second;
    std::vector<std::string> names;
    for (const auto& [one, environment] : config.environments)
        names.push_back(one);
    source::Failure failure(code::unknown_environment, wanted);
    failure.at(config.path.empty() ? "no schemac.toml here or above" : config.path);
    if (const std::string near = source::did_you_mean(wanted, names); !near.empty())
        failure.help("did you mean `" + near + "`?");
    throw failure.help("environments are tables of schemac.toml: `[environments." + wanted + "]`, with a `url`");
}

std::string expand(const Template& text) {
    std::string result;
    std::size_t at = 0;
    while (true) {
        const std::size_t open = text.text.find("${", at);
        if (open == std::string::npos) return result + text.text.substr(at);
        if (open > at && text.text[open - 1] == '$') {
            result += text.text.substr(at, open - at) + '{';
            at = open + 2;
            continue;
        }
        const std::size_t close = text.text.find('}', open);
        if (close == std::string::npos)
            throw source::Failure(source::diagnose(code::bad_config_value, text.span, "${", "followed by its `}`"));
        result += text.text.substr(at, open - at);
        result += variable(text.text.substr(open + 2, close - open - 2), text);
        at = close + 1;
    }
}

}  // namespace schemac::cli
