// Dialect: an option as the language writes it in a dialect's block.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compiler/source/span.h"

namespace schemac::dialect {

/// `engine InnoDB;` is {"engine", "InnoDB"}; `storage fillfactor = 90;` is {"storage", settings {{"fillfactor",
/// "90"}}}; `strict;` is {"strict"}.
struct Option {
    std::string name;                 ///< the words before the value, lower case, joined by a blank: `row format`
    std::vector<std::string> values;  ///< tokens, quotes taken off
    std::vector<std::pair<std::string, std::string>> settings;
    source::Span span;
};

}  // namespace schemac::dialect
