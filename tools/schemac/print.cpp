// Command line: shows what crosses the seams of the compiler.
#include "tools/schemac/print.h"

#include "compiler/ast/dump.h"
#include "compiler/ast/parse.h"
#include "emit/report/describe.h"
#include "introspect/read.h"
#include "introspect/snapshot/mark.h"

namespace schemac::cli {
namespace {

std::string titled(const std::string& title, const std::string& text) {
    return "# " + title + '\n' + text;
}

}  // namespace

Exit print_trees(const std::vector<StateArgument>& arguments, Session& session) {
    std::string text;
    for (const StateArgument& argument : arguments) {
        if (argument.form != StateArgument::Form::language) continue;
        for (const std::string& path : argument.files)
            text += titled(path, ast::dump(ast::parse(session.sources.load(path), session.diagnostics)));
    }
    session.stop_on_errors();
    session.result(text);
    return Exit::done;
}

Exit print(const std::string& what, const Comparison& comparison, const diff::Changes& changes, Session& session) {
    std::string text;
    if (what == "state") {
        text = titled(comparison.from_name, introspect::write_snapshot(comparison.loaded_from)) +
               titled(comparison.to_name, introspect::write_snapshot(comparison.loaded_to));
    } else if (what == "canonical") {
        text = titled(comparison.from_name, introspect::snapshot::write_canonical(comparison.from)) +
               titled(comparison.to_name, introspect::snapshot::write_canonical(comparison.to));
    } else {
        for (const diff::Change& change : changes)
            text += emit::report::describe(change) + '\n';
    }
    session.result(text);
    return Exit::done;
}

}  // namespace schemac::cli
