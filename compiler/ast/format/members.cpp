// The members of a table: columns as a table of names, types and clauses; constraints that stand together with their
// names below each other; a dialect's block on one line when it fits.
#include "compiler/ast/format/members.h"

#include <algorithm>

namespace schemac::ast {
namespace {

/// What is wider doesn't push the others to the right.
constexpr std::size_t widest_aligned = 32;

std::string padded(std::string text, std::size_t width) {
    const auto taken = last_width(text);
    if (taken < width) text.append(width - taken, ' ');
    return text;
}

}  // namespace

MemberWriter::Widths MemberWriter::column_widths(const std::vector<MemberOutline>& members) const {
    Widths widths;
    const auto widen = [](std::size_t& width, std::size_t wanted) {
        if (wanted <= widest_aligned) width = std::max(width, wanted);
    };
    for (const auto& member : members) {
        if (member.kind != MemberOutline::Kind::column || writer_.has_comments(member.tokens)) continue;
        widen(widths.name, first_width(writer_.line({member.tokens.first, member.tokens.first})));
        const bool has_clauses = member.part.last + 1 < member.tokens.last;
        if (has_clauses) widen(widths.type, first_width(writer_.line(member.part)));
    }
    return widths;
}

std::vector<Piece> MemberWriter::column(const MemberOutline& member, Widths widths) const {
    if (writer_.has_comments(member.tokens)) return writer_.pieces(member.tokens);
    const auto name = padded(writer_.line({member.tokens.first, member.tokens.first}), widths.name);
    std::string head = name + "  " + writer_.line(member.part);
    if (member.part.last + 1 == member.tokens.last) return {{head + ";", "", true, false}};
    auto pieces = writer_.pieces({member.part.last + 1, member.tokens.last});
    pieces.front().separator =
        std::string(padded(writer_.line(member.part), widths.type).size() - writer_.line(member.part).size() + 2, ' ');
    pieces.insert(pieces.begin(), Piece{head, "", true, false});
    return pieces;
}

std::string MemberWriter::opening_words(const MemberOutline& member) const {
    if (member.kind == MemberOutline::Kind::block) return writer_.line({member.tokens.first, member.tokens.first});
    return writer_.line(member.part);
}

std::vector<Piece> MemberWriter::constraint(const MemberOutline& member, std::size_t width) const {
    if (writer_.has_comments(member.tokens)) return writer_.pieces(member.tokens);
    auto pieces = writer_.pieces({member.part.last + 1, member.tokens.last});
    pieces.front().text = padded(opening_words(member), width) + "  " + pieces.front().text;
    return pieces;
}

/// The brace stands last, but for a `;` that may follow it.
std::uint32_t MemberWriter::closing_brace(const MemberOutline& block) const {
    const auto last = block.tokens.last;
    return in_.lexed.tokens[last].kind == TokenKind::semicolon ? last - 1 : last;
}

std::string MemberWriter::block_line(const MemberOutline& member, std::size_t width, std::size_t indent) const {
    std::string line = padded(opening_words(member), width) + " {";
    for (const auto& inner : member.members) {
        const bool plain = inner.kind == MemberOutline::Kind::constraint || inner.kind == MemberOutline::Kind::other;
        if (!plain || !comments_before(in_, inner.tokens.first).empty() || writer_.has_comments(inner.tokens))
            return {};
        line += " " + writer_.line(inner.tokens);
    }
    for (auto brace : {member.tokens.first + 1, closing_brace(member), member.tokens.last}) {
        if (!comments_before(in_, brace).empty()) return {};
    }
    line += member.members.empty() ? "}" : " }";
    const bool fits = line.find('\n') == std::string::npos && indent + first_width(line) <= page_width;
    return fits ? line : std::string();
}

bool MemberWriter::stands_together(const MemberOutline& a, const MemberOutline& b, std::size_t indent) const {
    if (a.kind != b.kind || blank_before(in_, b.tokens.first)) return false;
    for (const auto& comment : comments_before(in_, b.tokens.first)) {
        if (!trails(in_, comment)) return false;
    }
    if (a.kind != MemberOutline::Kind::block) return a.kind == MemberOutline::Kind::constraint;
    return !block_line(a, 0, indent).empty() && !block_line(b, 0, indent).empty();
}

std::size_t MemberWriter::run_width(const std::vector<MemberOutline>& members, std::size_t at,
                                    std::size_t indent) const {
    auto first = at;
    while (first > 0 && stands_together(members[first - 1], members[first], indent))
        --first;
    std::size_t width = 0;
    for (auto i = first; i < members.size() && (i == first || stands_together(members[i - 1], members[i], indent));
         ++i) {
        width = std::max(width, first_width(opening_words(members[i])));
    }
    return width;
}

void MemberWriter::block(const MemberOutline& member, std::size_t width, std::size_t indent) {
    auto line = block_line(member, width, indent);
    if (line.empty()) line = block_line(member, 0, indent);
    if (!line.empty()) return page_.line(indent, line);
    page_.line(indent, opening_words(member) + " {");
    write_comments(in_, member.tokens.first + 1, indent + 2, page_);
    const auto close = closing_brace(member);
    write(member.members, close, indent + 2);
    page_.line(indent, "}");
    if (close < member.tokens.last) write_comments(in_, member.tokens.last, indent, page_);
}

void MemberWriter::write(const std::vector<MemberOutline>& members, std::uint32_t end, std::size_t indent) {
    const auto widths = column_widths(members);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto& member = members[i];
        if (i > 0 && blank_before(in_, member.tokens.first)) page_.blank_line();
        write_comments(in_, member.tokens.first, indent, page_);
        switch (member.kind) {
            case MemberOutline::Kind::column: page_.pieces(indent, column(member, widths)); break;
            case MemberOutline::Kind::constraint:
                page_.pieces(indent, constraint(member, run_width(members, i, indent)));
                break;
            case MemberOutline::Kind::block: block(member, run_width(members, i, indent), indent); break;
            case MemberOutline::Kind::other: page_.pieces(indent, writer_.pieces(member.tokens)); break;
        }
    }
    write_comments(in_, end, indent, page_);
}

}  // namespace schemac::ast
