// Command line: what a run of any command has at hand.
#include "tools/schemac/session.h"

#include <cstdio>

#include "tools/schemac/terminal.h"
#include "tools/schemac/write_file.h"

namespace schemac::cli {

const Config& Session::config() {
    if (config_) return *config_;
    const std::string path = options.config.empty() ? find_config() : options.config;
    config_ = path.empty() ? Config{} : read_config(sources.load(path), diagnostics);
    stop_on_errors();
    return *config_;
}

std::string Session::path_in_project(const std::string& path) {
    return path.starts_with('/') ? path : config().folder + path;
}

const Environment* Session::environment() {
    return choose_environment(config(), options.environment);
}

std::optional<introspect::Url> Session::dev_url() {
    std::string text = options.dev_url;
    if (text.empty())
        if (const Environment* chosen = environment(); chosen && chosen->dev_url) text = expand(*chosen->dev_url);
    if (text.empty()) return std::nullopt;
    return introspect::parse_url(text);
}

void Session::result(std::string_view text) const {
    if (options.output.empty() || options.output == "-")
        write_stdout(text);
    else
        write_file(options.output, text);
}

void Session::remark(std::string_view text) const {
    if (!options.quiet) complain(text);
}

void Session::complain(std::string_view text) const {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

emit::report::Style Session::style() const {
    return {options.output.empty() && wants_color(1, options.no_color)};
}

void Session::stop_on_errors() const {
    if (diagnostics.has_errors()) throw Stop{};
}

}  // namespace schemac::cli
