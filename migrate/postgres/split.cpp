// Migrate, PostgreSQL: statements of a script, by libpg_query's scanner, which is the server's own.
#include <pg_query.h>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/revision/split.h"

namespace schemac::migrate::postgres {
namespace {

/// How long the blanks and comments are that a text begins with. Comments nest.
std::size_t before_statement(std::string_view text) {
    std::size_t at = 0;
    for (int open = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("/*"))
            ++open, at += 2;
        else if (open > 0 && rest.starts_with("*/"))
            --open, at += 2;
        else if (open == 0 && rest.starts_with("--"))
            at = std::min(text.find('\n', at), text.size());
        else if (open > 0 || std::string_view(" \t\r\n\f\v").find(text[at]) != std::string_view::npos)
            ++at;
        else
            break;
    }
    return at;
}

}  // namespace

std::vector<Piece> split(std::string_view text) {
    const std::string whole(text);
    const PgQuerySplitResult result = pg_query_split_with_scanner(whole.c_str());
    std::vector<Piece> pieces;
    const std::string error = result.error ? result.error->message : "";
    for (int n = 0; error.empty() && n < result.n_stmts; ++n) {
        const auto begin = static_cast<std::size_t>(result.stmts[n]->stmt_location);
        const std::string sql = whole.substr(begin, static_cast<std::size_t>(result.stmts[n]->stmt_len));
        const std::size_t skipped = before_statement(sql);
        pieces.push_back({sql.substr(skipped), begin + skipped});
    }
    pg_query_free_split_result(result);
    if (!error.empty()) throw source::Failure(code::broken_script, error);
    return pieces;
}

}  // namespace schemac::migrate::postgres
