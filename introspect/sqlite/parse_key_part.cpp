// Introspect, SQLite: the elements of indexes and keys.
#include <utility>

#include "introspect/sqlite/parse_parts.h"

namespace schemac::introspect::sqlite {
namespace {

using Tokens = std::vector<Token>;

bool drop_last(Tokens& tokens, std::string_view word) {
    if (tokens.size() < 2 || !tokens.back().is(word)) return false;
    tokens.pop_back();
    return true;
}

/// NULLS FIRST and LAST are taken only where they say what holds anyway.
void drop_nulls(Tokens& tokens) {
    if (tokens.size() > 2 && tokens[tokens.size() - 2].is("nulls")) tokens.resize(tokens.size() - 2);
}

bool is_name(const Token& token) {
    return token.kind == Token::Kind::word || token.kind == Token::Kind::quoted_name ||
           token.kind == Token::Kind::string;
}

model::KeyPart parse_key_part(Cursor& cursor, model::KeyPart part) {
    Tokens tokens = cursor.until_comma();
    drop_nulls(tokens);
    if (drop_last(tokens, "desc"))
        part.order = model::Order::descending;
    else
        drop_last(tokens, "asc");
    if (tokens.size() > 2 && tokens[tokens.size() - 2].is("collate")) {
        part.collation = name_of(tokens.back());
        tokens.resize(tokens.size() - 2);
    }
    if (tokens.empty()) cursor.fail("a column or an expression");
    if (tokens.size() == 1 && is_name(tokens[0]))
        part.column = name_of(tokens[0]);
    else
        part.expression = model::Expression(cursor.text(tokens.front().begin, tokens.back().end));
    return part;
}

}  // namespace

std::vector<model::KeyPart> parse_key_parts(Cursor& cursor) {
    std::vector<model::KeyPart> parts;
    cursor.expect("(");
    do {
        parts.push_back(parse_key_part(cursor, {}));
    } while (cursor.accept(","));
    cursor.expect(")");
    return parts;
}

}  // namespace schemac::introspect::sqlite
