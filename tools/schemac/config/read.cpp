// Command line: `schemac.toml` to a Config.
#include <algorithm>

#include "compiler/source/codes/config.h"
#include "compiler/source/suggest.h"
#include "tools/schemac/config/toml_reader.h"
#include "tools/schemac/policy.h"

namespace schemac::cli {
namespace {

void read_targets(TomlReader& reader, Config& config) {
    for (const Template& text : reader.texts("targets")) {
        if (const auto target = model::parse_target(text.text))
            config.targets.push_back(*target);
        else
            reader.sink()
                .report(code::bad_config_value, text.span, text.text, "a target")
                .with_help("write it as `postgres:15`, `mariadb:10.11`, `mysql:8.0` or `sqlite:3.40`");
    }
}

void read_policy(const toml::table& table, TomlReader& outer, Config& config) {
    TomlReader reader(table, outer.file(), outer.sink());
    for (const Template& text : reader.texts("allow"))
        if (!allow(config.policy, text.text))
            reader.sink()
                .report(code::bad_config_value, text.span, text.text, "a hazard")
                .with_suggestion(source::did_you_mean(text.text, hazard_words()));
    reader.finish();
}

void read_naming(const toml::table& table, TomlReader& outer, Config& config) {
    TomlReader reader(table, outer.file(), outer.sink());
    reader.take("primary_key", config.naming.primary_key);
    reader.take("unique", config.naming.unique);
    reader.take("foreign_key", config.naming.foreign_key);
    reader.take("check", config.naming.check);
    reader.take("exclude", config.naming.exclude);
    reader.take("index", config.naming.index);
    reader.finish();
}

void read_history(const toml::table& table, TomlReader& outer, Config& config) {
    TomlReader reader(table, outer.file(), outer.sink());
    reader.take("version", config.history.version);
    reader.take("journal", config.history.journal);
    reader.take("schema", config.history.schema);
    reader.finish();
}

void read_hooks(const toml::table& table, TomlReader& outer, Config& config) {
    TomlReader reader(table, outer.file(), outer.sink());
    reader.take("before_upgrade", config.hooks.before_upgrade);
    reader.take("after_upgrade", config.hooks.after_upgrade);
    reader.take("post_write", config.hooks.post_write);
    reader.finish();
}

void read_backfill(const toml::table& table, TomlReader& outer, Config& config) {
    TomlReader reader(table, outer.file(), outer.sink());
    reader.take("wait_while", config.pace.wait_while);
    reader.take("pause", config.pace.pause);
    reader.finish();
}

Environment read_environment(const toml::table& table, TomlReader& outer) {
    TomlReader reader(table, outer.file(), outer.sink());
    Environment environment;
    environment.urls = reader.texts("url");
    const std::vector<Template> dev = reader.texts("dev_url");
    if (!dev.empty()) environment.dev_url = dev.front();
    reader.finish();
    return environment;
}

void read_environments(const toml::table& table, TomlReader& outer, Config& config) {
    TomlReader reader(table, outer.file(), outer.sink());
    for (const auto& [key, value] : table)
        if (const toml::table* one = reader.subtable(key.str()))
            config.environments[std::string(key.str())] = read_environment(*one, reader);
}

void read_root(TomlReader& reader, Config& config) {
    reader.take("schema", config.schema);
    reader.take("migrations", config.migrations);
    reader.take("environment", config.environment);
    read_targets(reader, config);
    for (Template& glob : reader.texts("ignore"))
        config.ignore.push_back(std::move(glob.text));
    if (const toml::table* table = reader.subtable("naming")) read_naming(*table, reader, config);
    if (const toml::table* table = reader.subtable("policy")) read_policy(*table, reader, config);
    if (const toml::table* table = reader.subtable("history")) read_history(*table, reader, config);
    if (const toml::table* table = reader.subtable("hooks")) read_hooks(*table, reader, config);
    if (const toml::table* table = reader.subtable("backfill")) read_backfill(*table, reader, config);
    if (const toml::table* table = reader.subtable("environments")) read_environments(*table, reader, config);
    reader.finish();
}

}  // namespace

Config read_config(const source::SourceFile& file, source::Diagnostics& sink) {
    Config config;
    config.path = file.path();
    config.folder = file.path().substr(0, file.path().rfind('/') + 1);
    try {
        const toml::table table = toml::parse(file.text(), std::string_view(file.path()));
        TomlReader reader(table, file, sink);
        read_root(reader, config);
    } catch (const toml::parse_error& error) {
        sink.report(code::broken_config, span_of(error.source(), file), error.description());
    }
    return config;
}

}  // namespace schemac::cli
