// All codes, and the page of docs/codes that explains each; the pages are part of the program.
#pragma once

#include "compiler/source/code.h"

#include <optional>
#include <span>
#include <string_view>

namespace schemac::source {

/// Every code of codes/*.def, by number.
std::span<const CodeInfo> all_codes();

/// Every page of docs/codes.
struct Page {
    std::string_view code;
    std::string_view text;
};
std::span<const Page> all_pages();

/// The page of a code, such as "E0203" (letter case aside); nothing when there is no such code.
std::optional<std::string_view> explain(std::string_view code);

}  // namespace schemac::source
