// Command line: made-up values for rows.
#pragma once

#include <string>

#include "compiler/model/schema.h"

namespace schemac::cli {

/// A literal for the row of that number, counted from 1, by words of the type's name: other numbers give other values,
/// as far as the type has so many. What the server doesn't take is left out by whoever asks.
std::string sample_value(const model::Type& type, const model::Schema& schema, long long number);

}  // namespace schemac::cli
