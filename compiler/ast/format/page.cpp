// Lines, and where they break.
#include "compiler/ast/format/page.h"

#include "compiler/source/utf8.h"

namespace schemac::ast {
namespace {

constexpr std::size_t continuation = 4;

/// The pieces from `at` on that make one clause, the items of its list included.
std::size_t clause_end(const std::vector<Piece>& pieces, std::size_t at) {
    do
        ++at;
    while (at < pieces.size() && !pieces[at].clause && !pieces[at - 1].ends_line);
    return at;
}

std::string joined(const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
    std::string text = pieces[from].text;
    for (std::size_t i = from + 1; i < to; ++i)
        text += pieces[i].separator + pieces[i].text;
    return text;
}

}  // namespace

std::size_t first_width(std::string_view text) {
    return source::utf8_characters(text.substr(0, text.find('\n')));
}

std::size_t last_width(std::string_view text) {
    const auto line = text.rfind('\n');
    return source::utf8_characters(line == std::string_view::npos ? text : text.substr(line + 1));
}

void Page::line(std::size_t indent, std::string_view text) {
    if (!text_.empty()) text_ += blank_ ? "\n\n" : "\n";
    blank_ = false;
    text_.append(indent, ' ');
    text_ += text;
}

void Page::break_line(std::size_t indent) {
    text_ += '\n';
    text_.append(indent, ' ');
}

void Page::pieces(std::size_t indent, const std::vector<Piece>& pieces) {
    line(indent, "");
    bool fresh = true;
    for (std::size_t at = 0; at < pieces.size();) {
        const auto end = clause_end(pieces, at);
        const auto whole = joined(pieces, at, end);
        const auto needed = first_width(whole);
        if (!fresh && width() + pieces[at].separator.size() + needed > page_width) {
            break_line(indent + continuation);
            fresh = true;
        }
        if (width() + needed <= page_width) {
            text_ += (fresh ? "" : pieces[at].separator) + whole;
        } else {
            for (std::size_t item = at; item < end; ++item) {
                const bool first = item == at;
                if (!first && width() + pieces[item].separator.size() + first_width(pieces[item].text) > page_width) {
                    break_line(indent + 2 * continuation);
                    text_ += pieces[item].text;
                } else {
                    text_ += (first && fresh ? "" : pieces[item].separator) + pieces[item].text;
                }
            }
        }
        fresh = false;
        if (pieces[end - 1].ends_line && end < pieces.size()) {
            break_line(indent + continuation);
            fresh = true;
        }
        at = end;
    }
}

void Page::blank_line() {
    blank_ = !text_.empty();
}

std::string Page::take() {
    if (!text_.empty()) text_ += '\n';
    return std::move(text_);
}

}  // namespace schemac::ast
