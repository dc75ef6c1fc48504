// What a diagnostic code is: its number, how bad it is, its name, and the form of its message.
// The codes themselves are listed one a line in codes/*.def; include codes/AREA.h to raise them.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

namespace schemac::source {

enum class Severity { note, warning, error };

/// One code as data. `format` has a `{}` for each argument.
struct CodeInfo {
    std::string_view number;
    Severity severity;
    std::string_view name;
    std::string_view format;
};

/// A type that stands for one code, made by the lines of codes/*.def.
template <class T>
concept Code = requires {
    { T::info } -> std::convertible_to<const CodeInfo&>;
};

/// One argument of a message: text or a whole number.
struct Argument {
    std::string text;

    template <class T>
    requires std::convertible_to<const T&, std::string_view> Argument(const T& value) : text(std::string_view(value)) {}
    template <std::integral T>
    Argument(T value) : text(std::to_string(value)) {}
};

/// How many arguments a message wants.
constexpr std::size_t placeholders(std::string_view format) {
    std::size_t count = 0;
    for (std::size_t at = format.find("{}"); at != std::string_view::npos; at = format.find("{}", at + 2))
        ++count;
    return count;
}

/// Puts the arguments where `{}` stands in `format`.
std::string fill(std::string_view format, std::initializer_list<Argument> arguments);

}  // namespace schemac::source
