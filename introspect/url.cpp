// Introspect: connection URLs to parts and back, without ever showing a password.
#include "introspect/url.h"

#include <array>
#include <charconv>
#include <utility>

#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "compiler/source/suggest.h"
#include "introspect/redact.h"

namespace schemac::introspect {
namespace {

constexpr std::array<std::pair<std::string_view, model::Product>, 5> schemes{{{"postgres", model::Product::postgres},
                                                                              {"postgresql", model::Product::postgres},
                                                                              {"mysql", model::Product::mysql},
                                                                              {"mariadb", model::Product::mysql},
                                                                              {"sqlite", model::Product::sqlite}}};

[[noreturn]] void broken(std::string_view text, std::string_view why) {
    throw source::Failure(code::broken_url, why)
        .at(redacted_text(text))
        .help("write it as `postgres://user:password@host:5432/database`, with special characters percent-encoded")
        .help("a password can also come from the environment: `${NAME}` in `schemac.toml`");
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// The letters before `:`; empty when the text begins like a path.
std::string_view scheme_of(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    const std::string_view scheme = text.substr(0, colon);
    const bool word = scheme.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.") ==
                      std::string_view::npos;
    return word ? scheme : std::string_view{};
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string decoded(std::string_view part, std::string_view whole) {
    std::string result;
    for (std::size_t at = 0; at < part.size(); ++at) {
        if (part[at] != '%') {
            result += part[at];
            continue;
        }
        const int high = at + 2 < part.size() ? hex_digit(part[at + 1]) : -1;
        const int low = at + 2 < part.size() ? hex_digit(part[at + 2]) : -1;
        if (high < 0 || low < 0) broken(whole, "a `%` stands without two hexadecimal digits");
        result += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return result;
}

void take_port(Url& url, std::string_view text, std::string_view whole) {
    if (text.empty()) return;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), url.port);
    if (error != std::errc() || end != text.data() + text.size() || url.port < 1 || url.port > 65535)
        broken(whole, "the port is not a number from 1 to 65535");
}

/// `host`, `host:port`, `[::1]:port`.
void take_host(Url& url, std::string_view text, std::string_view whole) {
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos) broken(whole, "the address lacks its `]`");
        url.host = decoded(text.substr(1, close - 1), whole);
        text.remove_prefix(close + 1);
        if (text.starts_with(':')) return take_port(url, text.substr(1), whole);
        if (!text.empty()) broken(whole, "something follows the `]` of the address");
        return;
    }
    const std::size_t colon = text.find(':');
    url.host = decoded(text.substr(0, colon), whole);
    if (colon != std::string_view::npos) take_port(url, text.substr(colon + 1), whole);
}

void take_user(Url& url, std::string_view text, std::string_view whole) {
    const std::size_t colon = text.find(':');
    url.user = decoded(text.substr(0, colon), whole);
    if (colon != std::string_view::npos) url.password = decoded(text.substr(colon + 1), whole);
}

void take_parameters(Url& url, std::string_view text, std::string_view whole) {
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0)
            broken(whole, "a parameter is not written as `name=value`");
        url.parameters[decoded(pair.substr(0, equals), whole)] = decoded(pair.substr(equals + 1), whole);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
}

/// What follows `scheme://`.
void take_server(Url& url, std::string_view rest, std::string_view whole) {
    const std::size_t question = rest.find('?');
    if (question != std::string_view::npos) take_parameters(url, rest.substr(question + 1), whole);
    rest = rest.substr(0, question);
    const std::size_t slash = rest.find('/');
    std::string_view authority = rest.substr(0, slash);
    if (slash != std::string_view::npos) url.database = decoded(rest.substr(slash + 1), whole);
    if (url.database.find('/') != std::string::npos || url.database.find('@') != std::string::npos)
        broken(whole,
               "the database's name holds a `/` or `@`; in a user or password these are written `%2F` and `%40`");
    const std::size_t at = authority.rfind('@');
    if (at != std::string_view::npos) take_user(url, authority.substr(0, at), whole);
    take_host(url, at == std::string_view::npos ? authority : authority.substr(at + 1), whole);
}

/// SQLite: what follows is the path, as it stands, up to a `?`.
void take_path(Url& url, std::string_view rest, std::string_view whole) {
    if (rest.starts_with("//")) rest.remove_prefix(2);
    const std::size_t question = rest.find('?');
    if (question != std::string_view::npos) take_parameters(url, rest.substr(question + 1), whole);
    rest = rest.substr(0, question);
    if (rest.empty()) broken(whole, "the path of the database file is missing");
    url.database = rest;
}

}  // namespace

std::optional<Url> parse_url(std::string_view text) {
    const std::string_view written = scheme_of(text);
    const std::string scheme = lowered(written);
    std::string_view rest = text.substr(written.empty() ? 0 : written.size() + 1);
    for (const auto& [name, product] : schemes) {
        if (scheme != name) continue;
        Url url;
        url.product = product;
        if (product == model::Product::sqlite) {
            take_path(url, rest, text);
            return url;
        }
        if (!rest.starts_with("//")) return std::nullopt;
        take_server(url, rest.substr(2), text);
        return url;
    }
    if (written.empty() || !rest.starts_with("//")) return std::nullopt;
    source::Failure unknown(code::unknown_url_scheme, written);
    const std::string near = source::did_you_mean(scheme, {"postgres", "postgresql", "mysql", "mariadb", "sqlite"});
    if (!near.empty()) unknown.help("did you mean `" + near + "://`?");
    throw unknown.at(redacted_text(text))
        .help("known are `postgres://`, `postgresql://`, `mysql://`, `mariadb://` and `sqlite:PATH`");
}

namespace {

/// `?name=value&…`, secrets hidden.
/// A parameter that holds the password once more, as a URL pasted into another does, shows neither name nor value.
std::string parameters_text(const Url& url) {
    std::string text;
    const auto repeats = [&](const std::string& part) {
        return !url.password.empty() && part.find(url.password) != std::string::npos;
    };
    for (const auto& [name, value] : url.parameters)
        text += (text.empty() ? '?' : '&') + (repeats(name) ? "***" : name) + '=' +
                (is_secret(name) || repeats(value) ? "***" : value);
    return text;
}

}  // namespace

std::string redacted(const Url& url) {
    if (url.product == model::Product::sqlite) return "sqlite:" + url.database + parameters_text(url);
    std::string text{model::to_string(url.product)};
    text += "://";
    if (!url.user.empty()) text += url.user + (url.password.empty() ? "" : ":***") + '@';
    text += url.host.find(':') == std::string::npos ? url.host : '[' + url.host + ']';
    if (url.port) text += ':' + std::to_string(url.port);
    if (!url.database.empty()) text += '/' + url.database;
    return text + parameters_text(url);
}

}  // namespace schemac::introspect
