// Reads files, and finds the line and column of an offset.
#include "compiler/source/sources.h"

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "compiler/source/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace schemac::source {
namespace {

std::string read_text(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        throw Failure(code::cannot_read_file, path, "it is a folder");
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Failure(code::cannot_read_file, path, std::strerror(errno));
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (in.bad()) throw Failure(code::cannot_read_file, path, std::strerror(errno));
    return text;
}

}  // namespace

SourceFile::SourceFile(FileId id, std::string path, std::string text)
    : id_(id), path_(std::move(path)), text_(std::move(text)), line_begins_{0} {
    for (auto at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
        line_begins_.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

std::string_view SourceFile::text(const Span& span) const {
    return text().substr(span.begin, span.end - span.begin);
}

Position SourceFile::position(std::uint32_t offset) const {
    const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - line_begins_.begin());
    const auto begin = line_begin(line);
    const auto before = text().substr(begin, offset - begin);
    return {line, static_cast<std::uint32_t>(utf8_characters(before)) + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const {
    const auto begin = line_begin(number);
    auto found = text().substr(begin, text().find('\n', begin) - begin);
    if (!found.empty() && found.back() == '\r') found.remove_suffix(1);
    return found;
}

std::uint32_t SourceFile::line_begin(std::uint32_t number) const {
    return line_begins_[number - 1];
}

const SourceFile& Sources::add(std::string path, std::string text) {
    if (text.size() > max_file_size) throw Failure(code::file_too_large, path, max_file_size >> 20);
    const auto id = static_cast<FileId>(files_.size());
    return files_.emplace_back(id, std::move(path), std::move(text));
}

const SourceFile& Sources::load(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > max_file_size) throw Failure(code::file_too_large, path, max_file_size >> 20);
    return add(path, read_text(path));
}

}  // namespace schemac::source
