// Declarations: those that end in `;` as one statement, tables with their members, enums on one line when they fit.
#include "compiler/ast/format/declaration.h"

#include "compiler/ast/format/members.h"

namespace schemac::ast {
namespace {

/// The values of an enum, each with its first and last token.
std::vector<TokenRange> values(const Input& in, const Outline& outline) {
    std::vector<TokenRange> result;
    auto begin = outline.left_brace + 1;
    for (auto i = begin; i <= outline.right_brace; ++i) {
        const auto kind = in.lexed.tokens[i].kind;
        if (kind != TokenKind::comma && i != outline.right_brace) continue;
        if (i > begin) result.push_back({begin, i - 1});
        begin = i + 1;
    }
    return result;
}

class EnumWriter {
  public:
    EnumWriter(const Input& in, const Outline& outline) : in_(in), outline_(outline), writer_(in, outline) {}

    std::string head() const { return writer_.line({outline_.tokens.first, outline_.left_brace}); }

    /// All on one line; empty when it takes more.
    std::string line(std::size_t indent) const {
        if (writer_.has_comments({outline_.tokens.first, outline_.right_brace})) return {};
        std::string text = head();
        const auto all = values(in_, outline_);
        for (std::size_t i = 0; i < all.size(); ++i)
            text += (i == 0 ? " " : ", ") + writer_.line(all[i]);
        text += all.empty() ? "}" : " }";
        return indent + first_width(text) <= page_width ? text : std::string();
    }

    void write_lines(std::size_t indent, Page& page) const {
        page.line(indent, head());
        const auto all = values(in_, outline_);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i > 0 && blank_before(in_, all[i].first)) page.blank_line();
            write_comments(in_, all[i].first, indent + 2, page);
            page.line(indent + 2, writer_.line(all[i]));
            const auto comma = all[i].last + 1;
            if (i + 1 < all.size()) page.append(",");
            if (in_.lexed.tokens[comma].kind == TokenKind::comma) write_comments(in_, comma, indent + 2, page);
        }
        write_comments(in_, outline_.right_brace, indent + 2, page);
        page.line(indent, "}");
    }

  private:
    const Input& in_;
    const Outline& outline_;
    TokenWriter writer_;
};

void write_enum(const Input& in, const Outline& outline, std::size_t indent, Page& page) {
    const EnumWriter writer(in, outline);
    if (const auto line = writer.line(indent); !line.empty()) return page.line(indent, line);
    writer.write_lines(indent, page);
}

bool is_empty(const Input& in, const Outline& outline) {
    return outline.members.empty() && comments_before(in, outline.right_brace).empty();
}

void write_members(const Input& in, const Outline& outline, std::size_t indent, Page& page) {
    const TokenWriter writer(in, outline);
    page.pieces(indent, writer.pieces({outline.tokens.first, outline.left_brace}));
    if (is_empty(in, outline)) return page.append("}");
    MemberWriter(in, outline, page).write(outline.members, outline.right_brace, indent + 2);
    page.line(indent, "}");
}

}  // namespace

void write_declaration(const Input& in, const Outline& outline, std::size_t indent, Page& page) {
    switch (outline.body) {
        case Outline::Body::members: write_members(in, outline, indent, page); break;
        case Outline::Body::values: write_enum(in, outline, indent, page); break;
        case Outline::Body::none: return page.pieces(indent, TokenWriter(in, outline).pieces(outline.tokens));
    }
    if (outline.tokens.last == outline.right_brace) return;
    // The `;` that may follow the brace goes; a comment before it stays, apart as if it stood before what follows.
    const auto comments = comments_before(in, outline.tokens.last);
    if (!comments.empty() && !trails(in, comments.front())) page.blank_line();
    write_comments(in, outline.tokens.last, indent, page);
}

}  // namespace schemac::ast
