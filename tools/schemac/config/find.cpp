// Command line: where the configuration is.
#include <filesystem>

#include "tools/schemac/config/config.h"

namespace schemac::cli {

std::string find_config() {
    std::error_code error;
    std::string way;
    std::filesystem::path folder = std::filesystem::current_path(error);
    while (!error) {
        if (std::filesystem::exists(folder / "schemac.toml", error)) return way + "schemac.toml";
        if (!folder.has_relative_path()) return {};
        folder = folder.parent_path();
        way += "../";
    }
    return {};
}

}  // namespace schemac::cli
