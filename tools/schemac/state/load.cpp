// Command line: reading states of each form.
#include "tools/schemac/state/load.h"

#include "compiler/ast/parse.h"
#include "introspect/read.h"
#include "tools/schemac/state/revision_folder.h"

namespace schemac::cli {
namespace {

using Form = StateArgument::Form;

model::State load_snapshot(const std::string& path) {
    source::Sources sources;
    return introspect::read_snapshot(sources.load(path).text(), path);
}

model::State load_revision(const StateArgument& argument) {
    const std::vector<RevisionFile> revisions = read_revisions(argument.folder);
    const RevisionFile* found = find_revision(revisions, argument.revision, argument.folder);
    return found ? read_state_of(*found) : model::State{};
}

model::State load_language(const StateArgument& argument, const dialect::Dialect& dialect,
                           const std::map<std::string, std::string>& settings, Session& session) {
    std::vector<ast::File> files;
    for (const std::string& path : argument.files)
        files.push_back(ast::parse(session.sources.load(path), session.diagnostics));
    session.stop_on_errors();
    sema::Options options;
    options.naming = session.config().naming;
    options.settings = settings;
    model::State state = sema::lower(files, dialect, options, session.diagnostics);
    session.stop_on_errors();
    return state;
}

model::State load_sql(const StateArgument& argument, const dialect::Dialect& dialect, Session& session) {
    std::vector<source::FileId> files;
    for (const std::string& path : argument.files)
        files.push_back(session.sources.load(path).id());
    const std::optional<introspect::Url> dev_url = session.dev_url();
    model::State state = introspect::read_sql(session.sources, files, dialect.target(), dev_url ? &*dev_url : nullptr,
                                              session.diagnostics);
    session.stop_on_errors();
    return state;
}

}  // namespace

bool is_of_a_server(const StateArgument& argument) {
    switch (argument.form) {
        case Form::live:
        case Form::snapshot:
        case Form::revisions: return true;
        case Form::empty:
        case Form::language:
        case Form::sql: return false;
    }
    return false;
}

model::State load_server_state(const StateArgument& argument) {
    switch (argument.form) {
        case Form::live: return introspect::read(argument.url);
        case Form::snapshot: return load_snapshot(argument.files.front());
        case Form::revisions: return load_revision(argument);
        case Form::empty:
        case Form::language:
        case Form::sql: break;
    }
    return {};
}

model::State load_desired_state(const StateArgument& argument, const dialect::Dialect& dialect,
                                const std::map<std::string, std::string>& settings, Session& session) {
    switch (argument.form) {
        case Form::language: return load_language(argument, dialect, settings, session);
        case Form::sql: return load_sql(argument, dialect, session);
        case Form::empty:
        case Form::live:
        case Form::snapshot:
        case Form::revisions: break;
    }
    return {};
}

}  // namespace schemac::cli
