// Migrate, SQLite: statements of a script; a trigger ends at the END of its body.
#include "introspect/sqlite/split.h"

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/revision/split.h"

namespace schemac::migrate::sqlite {

std::vector<Piece> split(std::string_view text) {
    source::Sources sources;
    source::Diagnostics sink;
    std::vector<Piece> pieces;
    for (const auto& statement : introspect::sqlite::split(sources.add("script", std::string(text)), sink))
        pieces.push_back({std::string(statement.sql), statement.span.begin});
    if (!sink.empty()) throw source::Failure(code::broken_script, sink.all().front().message);
    return pieces;
}

}  // namespace schemac::migrate::sqlite
