// A statement as pieces of text between which a line may be broken.
#pragma once

#include "compiler/ast/format/outline.h"

#include <string>
#include <vector>

namespace schemac::ast {

struct Piece {
    std::string text;
    /// What separates it from the piece before on the same line.
    std::string separator;
    /// Whether it begins a clause; else it is the next item of a list.
    bool clause = true;
    /// It ends in a line comment: what follows begins a line.
    bool ends_line = false;
};

/// The text of a statement's tokens.
class TokenWriter {
  public:
    TokenWriter(const Input& in, const Outline& outline) : in_(in), outline_(outline) {}

    /// The tokens as pieces; comments before the first are left to the caller.
    std::vector<Piece> pieces(TokenRange tokens) const;
    /// The tokens as one line, or as many as what is printed as it stands has.
    std::string line(TokenRange tokens) const;
    /// Whether a comment stands between two of the tokens, outside of what is printed as it stands.
    bool has_comments(TokenRange tokens) const;

  private:
    std::string text(std::uint32_t token) const;
    /// The last token of what is printed as it stands from `token`; `token` when that is printed alone.
    std::uint32_t verbatim_end(std::uint32_t token) const;
    bool blank_between(std::uint32_t token) const;
    void add_comments(std::uint32_t token, std::vector<Piece>& to) const;

    const Input& in_;
    const Outline& outline_;
};

/// The comments whose next token is `token`.
std::vector<Comment> comments_before(const Input& in, std::uint32_t token);
std::string comment_text(const Input& in, const Comment& comment);

/// `(…)` with the blanks inside taken off, when it is on one line.
std::string trimmed_parentheses(std::string_view text);

}  // namespace schemac::ast
