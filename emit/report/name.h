// Report: names and types in the words that a person would use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/key_part.h"
#include "compiler/model/name.h"
#include "compiler/model/type.h"

namespace schemac::emit::report {

/// `shop.orders`, or `orders` in an anonymous schema.
std::string name_of(const model::QualifiedName& name);

/// `numeric(12, 2)[]`: for reading; the SQL has the dialect's own spelling.
std::string name_of(const model::Type& type);

/// `a, lower(b)`.
std::string list(const std::vector<model::KeyPart>& parts);
std::string list(const std::vector<std::string>& names);

/// The first line of a text, cut where it is long.
std::string shortened(std::string_view text);

}  // namespace schemac::emit::report
