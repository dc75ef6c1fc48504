// Model: targets to text and back.
#include "compiler/model/target.h"

#include <array>
#include <charconv>
#include <utility>

namespace schemac::model {
namespace {

constexpr std::array<std::pair<std::string_view, Product>, 5> names{{{"postgres", Product::postgres},
                                                                     {"postgresql", Product::postgres},
                                                                     {"mysql", Product::mysql},
                                                                     {"mariadb", Product::mariadb},
                                                                     {"sqlite", Product::sqlite}}};

std::optional<Version> parse_version(std::string_view text) {
    Version version;
    for (int* part : {&version.major, &version.minor, &version.patch}) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *part);
        if (error != std::errc()) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) return version;
        if (text.front() != '.') return std::nullopt;
        text.remove_prefix(1);
    }
    return std::nullopt;
}

}  // namespace

std::string_view to_string(Product product) {
    switch (product) {
        case Product::postgres: return "postgres";
        case Product::mysql: return "mysql";
        case Product::mariadb: return "mariadb";
        case Product::sqlite: return "sqlite";
    }
    return {};
}

std::string to_string(const Target& target) {
    std::string text{to_string(target.product)};
    text += ':' + std::to_string(target.version.major) + '.' + std::to_string(target.version.minor);
    if (target.version.patch) text += '.' + std::to_string(target.version.patch);
    return text;
}

std::optional<Target> parse_target(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view product = text.substr(0, colon);
    for (const auto& [name, value] : names) {
        if (product != name) continue;
        if (colon == std::string_view::npos) return Target{value, default_version(value)};
        const std::optional<Version> version = parse_version(text.substr(colon + 1));
        if (!version) return std::nullopt;
        return Target{value, *version};
    }
    return std::nullopt;
}

Version default_version(Product product) {
    switch (product) {
        case Product::postgres: return {15, 0, 0};
        case Product::mysql: return {8, 0, 31};
        case Product::mariadb: return {10, 11, 0};
        case Product::sqlite: return {3, 40, 0};
    }
    return {};
}

}  // namespace schemac::model
