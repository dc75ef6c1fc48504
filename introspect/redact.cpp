// Introspect: passwords taken out of texts.
#include "introspect/redact.h"

namespace schemac::introspect {
namespace {

constexpr std::string_view stars = "***";

void replace_all(std::string& text, std::string_view secret) {
    if (secret.empty()) return;
    for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at + stars.size()))
        text.replace(at, secret.size(), stars);
}

/// `user:password@`: everything up to the last `@`, since an unencoded password may hold any character.
void hide_user_info(std::string& text) {
    const std::size_t begin = text.find("://");
    const std::size_t end = text.rfind('@');
    if (begin == std::string::npos || end == std::string::npos || end < begin + 3) return;
    const std::size_t colon = text.find(':', begin + 3);
    if (colon < end) text.replace(colon + 1, end - colon - 1, stars);
}

void hide_parameters(std::string& text) {
    std::size_t at = text.find('?');
    while (at != std::string::npos) {
        const std::size_t equals = text.find('=', at);
        if (equals == std::string::npos) return;
        const std::size_t end = text.find('&', equals);
        if (is_secret(std::string_view(text).substr(at + 1, equals - at - 1)))
            text.replace(equals + 1, (end == std::string::npos ? text.size() : end) - equals - 1, stars);
        at = text.find('&', equals);
    }
}

}  // namespace

std::string redacted_text(std::string_view text) {
    std::string shown(text);
    hide_user_info(shown);
    hide_parameters(shown);
    return shown;
}

bool is_secret(std::string_view parameter) {
    return parameter.find("pass") != std::string_view::npos || parameter.find("secret") != std::string_view::npos;
}

std::string scrubbed(std::string text, const Url& url) {
    replace_all(text, url.password);
    for (const auto& [name, value] : url.parameters)
        if (is_secret(name)) replace_all(text, value);
    return text;
}

source::Diagnostic scrubbed(source::Diagnostic diagnostic, const Url& url) {
    for (std::string* text : {&diagnostic.message, &diagnostic.label, &diagnostic.where})
        *text = scrubbed(std::move(*text), url);
    for (source::Note& note : diagnostic.notes)
        note.text = scrubbed(std::move(note.text), url);
    for (std::string& help : diagnostic.help)
        help = scrubbed(std::move(help), url);
    return diagnostic;
}

}  // namespace schemac::introspect
