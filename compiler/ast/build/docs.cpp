// Doc comments.
#include "compiler/ast/build/docs.h"

#include <algorithm>

namespace schemac::ast {
namespace build {
namespace {

std::string_view content(const Input& in, const Comment& comment) {
    auto line = in.file.text().substr(comment.begin + 3, comment.end - comment.begin - 3);
    if (line.starts_with(' ')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t'))
        line.remove_suffix(1);
    return line;
}

}  // namespace

std::string doc_before(const Input& in, std::uint32_t token) {
    const auto& comments = in.lexed.comments;
    auto at = std::lower_bound(comments.begin(), comments.end(), token,
                               [](const Comment& comment, std::uint32_t index) { return comment.before < index; });
    std::string doc;
    bool any = false;
    for (; at != comments.end() && at->before == token; ++at) {
        if (at->kind != Comment::Kind::doc || trails(in, *at)) continue;
        if (any) doc += '\n';
        doc += content(in, *at);
        any = true;
    }
    if (any) in.documented.push_back(token);
    return doc;
}

}  // namespace build

bool trails(const Input& in, const Comment& comment) {
    if (comment.before == 0) return false;
    const auto previous = in.lexed.tokens[comment.before - 1].end;
    return in.file.text().substr(previous, comment.begin - previous).find('\n') == std::string_view::npos;
}

}  // namespace schemac::ast
