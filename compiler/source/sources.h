// Owns the text of every file of a run, so that spans can be turned into lines and columns.
#pragma once

#include "compiler/source/span.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace schemac::source {

/// A line and a column, both counted from 1; the column counts characters, not bytes.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend auto operator<=>(const Position&, const Position&) = default;
};

/// The largest source text that is read: spans hold 32-bit offsets, and a schema is written by people.
inline constexpr std::size_t max_file_size = std::size_t{256} * 1024 * 1024;

/// One file: how the user calls it, its text, and where its lines begin.
class SourceFile {
  public:
    SourceFile(FileId id, std::string path, std::string text);

    FileId id() const { return id_; }
    /// The path as it is shown to the user.
    const std::string& path() const { return path_; }
    std::string_view text() const { return text_; }
    /// The text of a span of this file.
    std::string_view text(const Span& span) const;

    Position position(std::uint32_t offset) const;
    /// The text of a line, counted from 1, without its line break.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t line_begin(std::uint32_t number) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_begins_.size()); }

  private:
    FileId id_;
    std::string path_;
    std::string text_;
    std::vector<std::uint32_t> line_begins_;
};

/// All files of a run. References to its files stay valid while it lives.
class Sources {
  public:
    /// Adds a text under a path that is only shown.
    const SourceFile& add(std::string path, std::string text);
    /// Reads a file; throws `Failure` when it can't be read or is too large.
    const SourceFile& load(const std::string& path);

    const SourceFile& file(FileId id) const { return files_[id]; }
    /// The text of a valid span.
    std::string_view text(const Span& span) const { return files_[span.file].text(span); }
    std::size_t size() const { return files_.size(); }

  private:
    std::deque<SourceFile> files_;
};

}  // namespace schemac::source
