// Command line: hints for states that have none of their own.
#include "tools/schemac/hints.h"

#include "compiler/sema/hints.h"

namespace schemac::cli {

void add_hints(model::State& to, const CompareOptions& options, const dialect::Dialect& dialect, Session& session) {
    const std::string& schema = dialect.capabilities().default_schema;
    for (const std::string& rename : options.renames)
        sema::parse_rename(rename, schema, to.hints, session.diagnostics);
    if (!options.hints.empty())
        sema::parse_hints(session.sources.load(options.hints), schema, to.hints, session.diagnostics);
    session.stop_on_errors();
}

}  // namespace schemac::cli
