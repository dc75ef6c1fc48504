// Comments and empty lines between statements.
#include "compiler/ast/format/members.h"

#include <algorithm>

namespace schemac::ast {
namespace {

std::size_t line_breaks(const Input& in, std::uint32_t begin, std::uint32_t end) {
    const auto between = in.file.text().substr(begin, end - begin);
    return static_cast<std::size_t>(std::count(between.begin(), between.end(), '\n'));
}

}  // namespace

bool blank_before(const Input& in, std::uint32_t token) {
    auto end = token > 0 ? in.lexed.tokens[token - 1].end : 0;
    for (const auto& comment : comments_before(in, token)) {
        if (!trails(in, comment)) return line_breaks(in, end, comment.begin) > 1;
        end = comment.end;
    }
    const auto begin = token < in.lexed.tokens.size() ? in.lexed.tokens[token].begin : end;
    return line_breaks(in, end, begin) > 1;
}

void write_comments(const Input& in, std::uint32_t token, std::size_t indent, Page& page) {
    auto end = token > 0 ? in.lexed.tokens[token - 1].end : 0;
    bool first = true;
    for (const auto& comment : comments_before(in, token)) {
        if (trails(in, comment)) {
            page.append("  " + comment_text(in, comment));
        } else {
            // The empty line before the first is for the caller to say.
            if (!first && line_breaks(in, end, comment.begin) > 1) page.blank_line();
            page.line(indent, comment_text(in, comment));
            first = false;
        }
        end = comment.end;
    }
    if (!first && token < in.lexed.tokens.size() && line_breaks(in, end, in.lexed.tokens[token].begin) > 1) {
        page.blank_line();
    }
}

}  // namespace schemac::ast
