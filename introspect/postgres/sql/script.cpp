// Introspect, PostgreSQL SQL files: what psql takes for itself, and where statements end.
#include "introspect/postgres/sql/script.h"

#include <algorithm>

#include "introspect/postgres/sql/token.h"

namespace schemac::introspect::postgres::sql {
namespace {

void blank(std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < std::min(end, text.size()); ++at)
        if (text[at] != '\n') text[at] = ' ';
}

/// The end of the rows that follow a COPY: past the line `\.`.
std::size_t rows_end(const std::string& text, std::size_t at) {
    const std::size_t mark = text.find("\n\\.", at);
    return mark == std::string::npos ? text.size() : std::min(text.find('\n', mark + 1), text.size());
}

/// How deep a statement stands within BEGIN ATOMIC … END, whose CASE … END count, too.
class Nesting {
  public:
    void take(const Token& token, const Token& before) {
        if (token.is("atomic") && before.is("begin"))
            ++depth_;
        else if (depth_ > 0 && token.is("case"))
            ++depth_;
        else if (depth_ > 0 && token.is("end"))
            --depth_;
        // CREATE [OR REPLACE] RULE is the one statement that may have others in brackets
        rule_ = rule_ || (words_ < 4 && token.is("rule"));
        ++words_;
        if (rule_ && token.is("(")) ++depth_;
        if (rule_ && token.is(")")) --depth_;
    }
    bool inside() const { return depth_ > 0; }

  private:
    int depth_ = 0;
    int words_ = 0;
    bool rule_ = false;
};

}  // namespace

std::string without_client_lines(std::string_view original) {
    std::string text(original);
    bool copies = false;
    bool from_stdin = false;
    bool fresh = true;
    for (Token token = next_token(text, 0); token.end > token.begin; token = next_token(text, token.end)) {
        const bool line_start = token.begin == 0 ||
                                text.find_last_not_of(" \t", token.begin - 1) == std::string::npos ||
                                text[text.find_last_not_of(" \t", token.begin - 1)] == '\n';
        if (token.is("\\") && line_start) {
            token.end = std::min(text.find('\n', token.begin), text.size());
            blank(text, token.begin, token.end);
            continue;
        }
        if (fresh) copies = token.is("copy");
        if (token.is("stdin")) from_stdin = copies;
        fresh = token.is(";");
        if (!fresh || !from_stdin) continue;
        const std::size_t end = rows_end(text, token.end);
        blank(text, token.end, end);
        token.end = end;
        from_stdin = false;
    }
    return text;
}

std::vector<source::Span> split(std::string_view text, source::FileId file) {
    std::vector<source::Span> statements;
    Nesting nesting;
    Token before;
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
    const auto finish = [&] {
        if (begin != std::string_view::npos)
            statements.push_back({file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        begin = std::string_view::npos;
        nesting = {};
    };
    for (Token token = next_token(text, 0); token.end > token.begin; token = next_token(text, token.end)) {
        if (token.is(";") && !nesting.inside()) {
            finish();
            continue;
        }
        if (begin == std::string_view::npos) begin = token.begin;
        nesting.take(token, before);
        before = token;
        end = token.end;
    }
    finish();
    return statements;
}

}  // namespace schemac::introspect::postgres::sql
