// The text that the formatter writes: lines, blank lines, and long statements broken where they may be.
#pragma once

#include "compiler/ast/format/pieces.h"

#include <string>
#include <string_view>
#include <vector>

namespace schemac::ast {

/// A line is no longer than this where it can be broken.
inline constexpr std::size_t page_width = 100;

/// How many characters the first line of a text takes, and its last.
std::size_t first_width(std::string_view text);
std::size_t last_width(std::string_view text);

class Page {
  public:
    /// Begins a line, `indent` blanks from the left.
    void line(std::size_t indent, std::string_view text);
    /// Begins a line with pieces, and breaks it where it gets too long.
    void pieces(std::size_t indent, const std::vector<Piece>& pieces);
    /// Adds to the line begun last.
    void append(std::string_view text) { text_ += text; }
    /// An empty line before the next, but not two.
    void blank_line();

    std::string take();

  private:
    void break_line(std::size_t indent);
    std::size_t width() const { return last_width(text_); }

    std::string text_;
    bool blank_ = false;
};

}  // namespace schemac::ast
