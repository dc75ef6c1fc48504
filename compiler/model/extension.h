// Model: PostgreSQL's extensions; what an extension owns is no part of the model.
#pragma once

#include <string>

namespace schemac::model {

struct Extension {
    std::string name;
    std::string schema;   ///< empty: wherever the server puts it
    std::string version;  ///< empty: any
    std::string comment;

    bool operator==(const Extension&) const = default;
};

}  // namespace schemac::model
