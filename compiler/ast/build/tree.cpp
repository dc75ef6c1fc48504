// Spans and texts of ANTLR's tree.
#include "compiler/ast/build/tree.h"

#include <charconv>

namespace schemac::ast::build {

Span span(const Input& in, std::uint32_t first, std::uint32_t last) {
    const auto& tokens = in.lexed.tokens;
    return {in.file.id(), tokens[first].begin, tokens[last].end};
}

Span span(const Input& in, Context* context) {
    return span(in, first_index(context), last_index(context));
}

std::string_view text(const Input& in, std::uint32_t first, std::uint32_t last) {
    return in.file.text(span(in, first, last));
}

std::string_view text(const Input& in, Context* context) {
    return text(in, first_index(context), last_index(context));
}

std::optional<long long> whole_number(const Input& in, std::string_view digits, bool negative, Span at) {
    const auto written = (negative ? "-" : "") + std::string(digits);
    long long value = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error == std::errc() && end == written.data() + written.size()) return value;
    if (error == std::errc::result_out_of_range) {
        in.diagnostics.report(code::number_out_of_range, at, written).with_label("does not fit into 64 bits");
    } else {
        in.diagnostics.report(code::unexpected_token, at, "number " + written).with_label("expected a whole number");
    }
    return std::nullopt;
}

std::string string_value(std::string_view token) {
    if (token.starts_with('$')) {
        const auto tag = token.find('$', 1) + 1;
        return std::string(token.substr(tag, token.size() - 2 * tag));
    }
    const bool escapes = token[0] == 'e' || token[0] == 'E';
    token = token.substr(token.find('\'') + 1);
    token.remove_suffix(1);
    std::string value;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = escapes && token[i] == '\\' && i + 1 < token.size();
        if (escape || (token[i] == '\'' && i + 1 < token.size())) ++i;
        value += token[i];
    }
    return value;
}

}  // namespace schemac::ast::build
