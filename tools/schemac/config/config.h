// Command line: what `schemac.toml` says.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/model/target.h"
#include "compiler/plan/plan.h"
#include "compiler/sema/sema.h"
#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"
#include "introspect/url.h"
#include "migrate/runner/history_names.h"
#include "migrate/runner/pace.h"

namespace schemac::cli {

/// A text of the file that may hold `${VARIABLES}`, which are looked up only where it is used.
struct Template {
    std::string text;
    source::Span span;
};

/// A place with databases of one schema: `[environments.production]`.
struct Environment {
    std::vector<Template> urls;
    std::optional<Template> dev_url;
};

/// Commands of the project's own, run by the shell: `[hooks]`.
struct Hooks {
    std::string before_upgrade;
    std::string after_upgrade;
    std::string post_write;
};

struct Config {
    std::string path;    ///< of the file; empty: there is none, and everything is as by default
    std::string folder;  ///< that its relative paths start from; ends in `/`, or empty
    std::string schema = "schema";
    std::string migrations = "migrations";
    std::vector<model::Target> targets;
    std::string environment;  ///< the one that is used where no `--env` names another
    std::vector<std::string> ignore;
    sema::NamingConventions naming;
    plan::Policy policy;
    migrate::HistoryNames history;
    Hooks hooks;
    migrate::Pace pace;
    std::map<std::string, Environment> environments;
};

/// Reads the text of a configuration. Everything that is wrong is reported (E0401 to E0406), with its place.
Config read_config(const source::SourceFile& file, source::Diagnostics& sink);

/// The `schemac.toml` of the current folder or the nearest one above; empty when there is none.
std::string find_config();

/// The environment of that name, or the default one where `name` is empty: the one that `environment` names, or the
/// only one. Null when there is none to choose; throws `source::Failure` (E0405) for a name that doesn't exist.
const Environment* choose_environment(const Config& config, const std::string& name);

/// The text with each `${NAME}` replaced by that environment variable (`$${` stands for `${`). Throws `source::Failure`
/// (E0404) that names the variable and where it stands, but never its neighbours' values.
std::string expand(const Template& text);

}  // namespace schemac::cli
