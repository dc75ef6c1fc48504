// Command line: what a run of any command has at hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"
#include "emit/report/style.h"
#include "tools/schemac/config/config.h"

namespace schemac::cli {

/// The options that commands share; a command shows those in its help that mean something to it.
struct CommonOptions {
    std::string config;
    std::string environment;
    std::string dialect;
    std::string dev_url;
    std::string output;
    bool quiet = false;
    bool no_color = false;
};

class Session {
  public:
    CommonOptions options;
    source::Sources sources;
    source::Diagnostics diagnostics;

    /// `schemac.toml`, read when first asked for. Throws `Stop` when it has errors.
    const Config& config();
    /// The path of something that the configuration names, seen from the current folder.
    std::string path_in_project(const std::string& path);
    /// The chosen environment, or null when there is none.
    const Environment* environment();
    /// `--dev-url`, or the environment's.
    std::optional<introspect::Url> dev_url();

    /// A result: to `--output`, or stdout.
    void result(std::string_view text) const;
    /// A remark for people, to stderr unless `--quiet`.
    void remark(std::string_view text) const;
    /// An error's explanation, to stderr in any case.
    void complain(std::string_view text) const;

    /// For what goes to `--output` or stdout; never coloured in a file.
    emit::report::Style style() const;

    /// Throws `Stop` when errors were reported.
    void stop_on_errors() const;

  private:
    std::optional<Config> config_;
};

/// Ends a command whose errors are in `diagnostics`.
struct Stop {};

}  // namespace schemac::cli
