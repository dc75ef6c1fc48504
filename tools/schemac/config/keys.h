// Command line: every key of `schemac.toml`, with what docs/configuration.md must say of it.
#pragma once

#include <span>
#include <string_view>

namespace schemac::cli {

struct KeyInfo {
    std::string_view table;  ///< empty: the top level
    std::string_view name;
    std::string_view kind;
    std::string_view meaning;
};

/// In the order of the documentation. The reader knows exactly these.
std::span<const KeyInfo> config_keys();

}  // namespace schemac::cli
