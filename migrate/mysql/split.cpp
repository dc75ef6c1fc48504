// Migrate, MySQL and MariaDB: statements of a script, as the `mysql` client reads them.
#include "migrate/revision/split.h"
#include "introspect/mysql/splitter.h"

namespace schemac::migrate::mysql {

std::vector<Piece> split(std::string_view text) {
    std::vector<Piece> pieces;
    for (introspect::mysql::Statement& statement : introspect::mysql::split_statements(text, 0))
        pieces.push_back({std::move(statement.text), statement.span.begin});
    return pieces;
}

}  // namespace schemac::migrate::mysql
