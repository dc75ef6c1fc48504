// Migrate: what schemac's own tables are called.
#pragma once

#include <string>

namespace schemac::migrate {

/// `[history]` of schemac.toml.
struct HistoryNames {
    std::string schema;  ///< empty: where the connection creates tables
    std::string version = "schemac_version";
    std::string journal = "schemac_journal";
};

}  // namespace schemac::migrate
