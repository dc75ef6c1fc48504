// Command line: `schemac fmt`.
#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>
#include <memory>

#include "compiler/ast/format.h"
#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "tools/schemac/commands/commands.h"
#include "tools/schemac/state/argument.h"
#include "tools/schemac/write_file.h"

namespace schemac::cli {
namespace {

struct FmtOptions {
    std::vector<std::string> paths;
    bool check = false;
};

/// The `.schema` files that the paths mean; a file may have any name.
std::vector<std::string> files_of(const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        const StateArgument argument = parse_state(path);
        if (argument.form != StateArgument::Form::language)
            throw source::Failure(code::unknown_state_form, path).help("`fmt` lays out `.schema` files");
        files.insert(files.end(), argument.files.begin(), argument.files.end());
    }
    return files;
}

Exit format_stdin(const FmtOptions& options, Session& session) {
    const std::string text(std::istreambuf_iterator<char>(std::cin), {});
    const auto formatted = ast::format(session.sources.add("stdin", text), session.diagnostics);
    session.stop_on_errors();
    if (options.check) return *formatted == text ? Exit::done : Exit::difference;
    session.result(*formatted);
    return Exit::done;
}

/// Lays out every file that can be; those with errors are reported and left as they are.
Exit format_files(const FmtOptions& options, Session& session) {
    std::size_t changed = 0;
    for (const std::string& path : files_of(options.paths)) {
        const source::SourceFile& file = session.sources.load(path);
        const auto formatted = ast::format(file, session.diagnostics);
        if (!formatted || *formatted == file.text()) continue;
        ++changed;
        if (options.check)
            session.complain(path + " is not laid out\n");
        else
            write_file(path, *formatted);
    }
    session.stop_on_errors();
    if (options.check) return changed == 0 ? Exit::done : Exit::difference;
    if (changed > 0) session.remark("laid out " + std::to_string(changed) + (changed == 1 ? " file\n" : " files\n"));
    return Exit::done;
}

Exit run_fmt(FmtOptions options, Session& session) {
    if (options.paths == std::vector<std::string>{"-"}) return format_stdin(options, session);
    if (options.paths.empty()) options.paths = {session.path_in_project(session.config().schema)};
    return format_files(options, session);
}

}  // namespace

Command add_fmt(CLI::App& app, Session& session) {
    CLI::App* parser = app.add_subcommand("fmt", "Lay out .schema files in one way, with all their comments");
    const auto options = std::make_shared<FmtOptions>();
    parser->add_option("paths", options->paths, "files and folders, or - for stdin (default: the project's schema)")
        ->option_text("PATH…");
    parser->add_flag("--check", options->check, "change nothing; exit 2 when a file is not laid out");
    add_project_options(*parser, session);
    add_output_options(*parser, session);
    parser->footer("Examples:\n  schemac fmt schema/\n  schemac fmt --check\n  schemac fmt - < shop.schema");
    return {parser, [options](Session& s) { return run_fmt(*options, s); }};
}

}  // namespace schemac::cli
