// Emit, language: comments.
#include "emit/dsl/comment.h"

#include <algorithm>

namespace schemac::emit::dsl {
namespace {

bool is_control(char c) {
    const auto code = static_cast<unsigned char>(c);
    const bool blank = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    return code == 0x7F || (code < 0x20 && !blank);
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/// The end of a line is trimmed when it is read.
bool fits(std::string_view comment) {
    for (std::size_t i = 0; i < comment.size(); ++i) {
        const bool last = i + 1 == comment.size() || comment[i + 1] == '\n';
        if (is_control(comment[i]) || (last && is_blank(comment[i]))) return false;
    }
    return true;
}

std::string readable(std::string_view comment) {
    std::string text(comment);
    std::erase_if(text, is_control);
    return text;
}

}  // namespace

std::string doc_comment(std::string_view comment) {
    if (comment.empty()) return {};
    std::string text;
    const std::string all = readable(comment);
    std::string_view rest = all;
    while (true) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        text += line.empty() ? "///\n" : "/// " + std::string(line) + '\n';
        if (end == std::string_view::npos) return text;
        rest.remove_prefix(end + 1);
    }
}

std::string doc_comment_or_option(std::string_view comment) {
    return fits(comment) ? doc_comment(comment) : std::string();
}

std::vector<dialect::Option> with_comment(std::vector<dialect::Option> options, std::string_view comment) {
    if (fits(comment)) return options;
    dialect::Option option;
    option.name = "comment";
    option.values = {readable(comment)};
    options.push_back(std::move(option));
    return options;
}

}  // namespace schemac::emit::dsl
