// Introspect, PostgreSQL: connection parameters.
#include "introspect/postgres/connection.h"

#include <cstdlib>
#include <string_view>

namespace schemac::introspect::postgres {
namespace {

void append(std::string& text, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text.append(text.empty() ? "" : " ").append(name).append("='");
    for (const char c : value) {
        if (c == '\'' || c == '\\') text += '\\';
        text += c;
    }
    text += '\'';
}

}  // namespace

std::string connection_string(const Url& url) {
    std::string text;
    append(text, "host", url.host);
    if (url.port) append(text, "port", std::to_string(url.port));
    append(text, "user", url.user);
    append(text, "password", url.password);
    append(text, "dbname", url.database);
    for (const auto& [name, value] : url.parameters)
        append(text, name, value);
    if (!url.parameters.contains("application_name")) append(text, "application_name", "schemac");
    if (!url.parameters.contains("connect_timeout") && !std::getenv("PGCONNECT_TIMEOUT"))
        append(text, "connect_timeout", "10");
    return text;
}

}  // namespace schemac::introspect::postgres
