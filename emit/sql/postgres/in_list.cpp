// Emit, PostgreSQL: `status IN ('a', 'b')` on a `varchar` column. The server shows it as
// `(status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])`, which it reads as something
// else: the cast of the array goes to each element. Without the casts it comes out as it was.
#include "compiler/dialect/postgres/scan.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

using dialect::postgres::Token;
using Tokens = std::vector<Token>;

bool are(const Tokens& tokens, std::size_t at, std::initializer_list<std::string_view> words) {
    if (at + words.size() > tokens.size()) return false;
    for (const std::string_view word : words)
        if (!tokens[at++].is(word)) return false;
    return true;
}

bool is_operator(const Token& token) {
    return token.is("=") || token.is("<") || token.is(">") || token.is("!");
}

/// The bracket that opens what `close` closes, when there is nothing but a name in between; 0 otherwise.
std::size_t opening(const Tokens& tokens, std::size_t close) {
    std::size_t at = close;
    while (at > 0 && (tokens[at - 1].is_name() || tokens[at - 1].is(".")))
        --at;
    const bool call = at > 1 && tokens[at - 2].is_name();
    return at < close && at > 0 && tokens[at - 1].is("(") && !call ? at - 1 : close;
}

/// The token after the elements of an array that begin at `at`, when all are strings cast to `character varying`.
std::size_t after_elements(const Tokens& tokens, std::size_t at) {
    while (at + 4 < tokens.size() && tokens[at].kind == Token::Kind::string &&
           are(tokens, at + 1, {"::", "character", "varying"})) {
        at += 4;
        if (!tokens[at].is(",")) return at;
        ++at;
    }
    return 0;
}

/// Rewrites the first such list; gives false where there is none.
bool rewrite_one(std::string& sql) {
    const Tokens tokens = dialect::postgres::scan(sql);
    for (std::size_t cast = 1; cast + 12 < tokens.size(); ++cast) {
        if (!are(tokens, cast, {")", "::", "text"}) || !is_operator(tokens[cast + 3])) continue;
        std::size_t at = cast + 4;
        if (is_operator(tokens[at])) ++at;
        if (!(tokens[at].is("any") || tokens[at].is("all")) || !are(tokens, at + 1, {"(", "(", "array", "["})) continue;
        const std::size_t open = opening(tokens, cast);
        const std::size_t end = after_elements(tokens, at + 5);
        if (open == cast || end == 0 || !are(tokens, end, {"]", ")", "::", "text", "[", "]", ")"})) continue;
        const auto text = [&](std::size_t first, std::size_t last) {
            return sql.substr(tokens[first].begin, tokens[last].end - tokens[first].begin);
        };
        sql = sql.substr(0, tokens[open].begin) + text(open + 1, cast - 1) + ' ' + text(cast + 3, at) + " (" +
              text(at + 3, end) + sql.substr(tokens[end + 6].begin);
        return true;
    }
    return false;
}

}  // namespace

std::string reproducible(std::string sql) {
    if (sql.find("::text[]") == std::string::npos) return sql;
    while (rewrite_one(sql)) {
    }
    return sql;
}

}  // namespace schemac::emit::sql::postgres
