// Command line: `schemac init`.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/state/target.h"
#include "tools/schemac/write_file.h"

namespace schemac::cli {
namespace {

namespace fs = std::filesystem;

/// A URL to begin with; the password comes from the environment.
std::string url_for(model::Product product) {
    switch (product) {
        case model::Product::postgres: return "postgres://app:${DATABASE_PASSWORD}@localhost:5432/app";
        case model::Product::mysql: return "mysql://app:${DATABASE_PASSWORD}@localhost:3306/app";
        case model::Product::mariadb: return "mariadb://app:${DATABASE_PASSWORD}@localhost:3306/app";
        case model::Product::sqlite: return "sqlite:app.db";
    }
    return {};
}

std::string configuration(const model::Target& target) {
    return "# What schemac works on; docs/configuration.md says more.\n\n"
           "schema = \"schema\"          # the desired state\n"
           "migrations = \"migrations\"  # the revisions that lead to it\n"
           "targets = [\"" +
           model::to_string(target) +
           "\"]\n\n"
           "[environments.dev]\n"
           "url = \"" +
           url_for(target.product) + "\"\n";
}

constexpr const char* first_schema =
    "// What the database should be. An example, to be replaced:\n"
    "//\n"
    "//   table users {\n"
    "//     id     bigint        identity primary key;\n"
    "//     email  varchar(320)  not null unique;\n"
    "//   }\n";

Exit run_init(const std::string& folder, Session& session) {
    const fs::path root = folder == "." ? fs::path() : fs::path(folder);
    const std::string path = (root / "schemac.toml").string();
    std::error_code error;
    if (fs::exists(path, error))
        throw source::Failure(code::already_there, path).help("this is a project already; edit that file");
    const model::Target target = named_target(session).value_or(
        model::Target{model::Product::postgres, model::default_version(model::Product::postgres)});
    make_folder((root / "schema").string());
    make_folder((root / "migrations").string());
    const std::string schema = (root / "schema" / "main.schema").string();
    if (fs::is_empty(root / "schema", error)) write_file(schema, first_schema);
    write_file(path, configuration(target));
    session.remark("made " + path + ", " + (root / "schema").string() + "/ and " + (root / "migrations").string() +
                   "/\nnext: describe the tables in " + (root / "schema").string() +
                   "/, then run `schemac diff -m \"first\"`\n");
    return Exit::done;
}

}  // namespace

Command add_init(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("init", "Lay out a project: schemac.toml, schema/ and migrations/");
    const auto folder = std::make_shared<std::string>(".");
    parser->add_option("folder", *folder, "where (default: here)")->option_text("FOLDER");
    parser->add_option("--dialect", session.options.dialect, "the server to compile for (default: postgres:15)")
        ->option_text("TARGET");
    parser->add_flag("--quiet,-q", session.options.quiet, "no remarks on stderr, only errors");
    parser->footer("Examples:\n  schemac init\n  schemac init shop --dialect mysql:8.0");
    return {parser, [folder](Session& s) { return run_init(*folder, s); }};
}

}  // namespace schemac::cli
