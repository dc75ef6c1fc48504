// Sema: lists in text that the grammar only bounds: the options of aggregates, range types and collations.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace schemac::sema {

/// The elements of a list, split at the commas outside of brackets and quotes.
std::vector<std::string> listed(const std::string& text);

/// `name = value, …`: names in lower case, values as written.
std::vector<std::pair<std::string, std::string>> settings_in(const std::string& text);

/// A string or name without its quotes.
std::string unquoted(const std::string& text);

}  // namespace schemac::sema
