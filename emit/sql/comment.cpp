// Emit: text as SQL comments.
#include "emit/sql/comment.h"

namespace schemac::emit::sql {

std::string comment(std::string_view text, std::string_view indent) {
    std::string result;
    while (true) {
        const std::size_t end = text.find_first_of("\r\n");
        const std::string_view line = text.substr(0, end);
        result += "--";
        if (!line.empty()) result += ' ' + std::string(indent) + std::string(line);
        result += '\n';
        if (end == std::string_view::npos) return result;
        text = text.substr(end + 1);
    }
}

}  // namespace schemac::emit::sql
