// Lays out the members of a table or a mixin as a table of names, types and clauses.
#pragma once

#include "compiler/ast/format/page.h"

namespace schemac::ast {

/// Prints members and the comments around them, up to the brace that closes them.
class MemberWriter {
  public:
    MemberWriter(const Input& in, const Outline& outline, Page& page) : in_(in), writer_(in, outline), page_(page) {}

    /// `end`: the token after the last member, before which comments may stand.
    void write(const std::vector<MemberOutline>& members, std::uint32_t end, std::size_t indent);

  private:
    struct Widths {
        std::size_t name = 0;
        std::size_t type = 0;
    };

    Widths column_widths(const std::vector<MemberOutline>& members) const;
    std::vector<Piece> column(const MemberOutline& member, Widths widths) const;
    std::vector<Piece> constraint(const MemberOutline& member, std::size_t width) const;
    void block(const MemberOutline& member, std::size_t width, std::size_t indent);

    /// A block on one line; empty when it takes more.
    std::string block_line(const MemberOutline& member, std::size_t width, std::size_t indent) const;
    /// How wide the opening words are of the members like `members[at]` that stand together with it.
    std::size_t run_width(const std::vector<MemberOutline>& members, std::size_t at, std::size_t indent) const;
    bool stands_together(const MemberOutline& a, const MemberOutline& b, std::size_t indent) const;
    std::uint32_t closing_brace(const MemberOutline& block) const;
    std::string opening_words(const MemberOutline& member) const;

    const Input& in_;
    TokenWriter writer_;
    Page& page_;
};

/// Prints the comments before a token: on the line begun last those that trail it, the others on lines of their own.
void write_comments(const Input& in, std::uint32_t token, std::size_t indent, Page& page);

/// Whether an empty line stands before the token, or before the first of the comments that belong to it.
bool blank_before(const Input& in, std::uint32_t token);

}  // namespace schemac::ast
