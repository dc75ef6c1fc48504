// Introspect, SQLite: the cursor over a statement's tokens.
#include "introspect/sqlite/cursor.h"

#include <algorithm>

#include "compiler/dialect/sqlite/expression_facts.h"

namespace schemac::introspect::sqlite {
namespace {

std::string_view trimmed(std::string_view text) {
    const char* blanks = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

Cursor::Cursor(std::string_view text)
    : text_(text), tokens_(dialect::expression::tokenise(text, dialect::sqlite::expression_facts())) {}

const Token& Cursor::peek(std::size_t ahead) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool Cursor::accept(std::string_view lower) {
    if (!at(lower)) return false;
    ++at_;
    return true;
}

bool Cursor::accept_all(std::initializer_list<std::string_view> words) {
    std::size_t ahead = 0;
    for (const std::string_view word : words)
        if (!peek(ahead++).is(word)) return false;
    at_ += words.size();
    return true;
}

void Cursor::expect(std::string_view lower) {
    if (!accept(lower)) fail('`' + std::string(lower) + '`');
}

const Token& Cursor::take() {
    if (at_end()) fail("more");
    return tokens_[at_++];
}

void Cursor::fail(std::string expected) const {
    throw Unreadable{peek().begin, std::move(expected)};
}

bool Cursor::at_name() const {
    const Token::Kind kind = peek().kind;
    return kind == Token::Kind::word || kind == Token::Kind::quoted_name || kind == Token::Kind::string;
}

std::string Cursor::name() {
    if (!at_name()) fail("a name");
    return name_of(take());
}

std::string Cursor::object_name() {
    std::string found = name();
    return accept(".") ? name() : found;
}

std::vector<std::string> Cursor::names() {
    std::vector<std::string> all;
    expect("(");
    do {
        all.push_back(name());
    } while (accept(","));
    expect(")");
    return all;
}

std::string Cursor::parenthesised() {
    expect("(");
    const std::size_t begin = peek().begin;
    std::size_t end = begin;
    for (int open = 1;;) {
        const Token& token = take();
        if (token.is("(")) ++open;
        if (token.is(")") && --open == 0) return text(begin, end);
        end = token.end;
    }
}

std::vector<Token> Cursor::until_comma() {
    std::vector<Token> all;
    for (int open = 0; open > 0 || (!at(",") && !at(")"));) {
        if (at("(")) ++open;
        if (at(")")) --open;
        all.push_back(take());
    }
    return all;
}

std::string Cursor::text(std::size_t begin, std::size_t end) const {
    return std::string(trimmed(text_.substr(begin, end - begin)));
}

std::string Cursor::rest() const {
    std::size_t last = tokens_.size() - 1;
    while (last > at_ && tokens_[last - 1].is(";"))
        --last;
    return last > at_ ? text(peek().begin, tokens_[last - 1].end) : std::string();
}

std::string name_of(const Token& token) {
    if (token.kind == Token::Kind::word) return std::string(token.text);
    return dialect::expression::decode(token, dialect::sqlite::expression_facts());
}

}  // namespace schemac::introspect::sqlite
