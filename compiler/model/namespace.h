// Model: schemas in the sense of PostgreSQL, named so as not to be taken for model::Schema, the whole.
#pragma once

#include <string>

namespace schemac::model {

struct Namespace {
    std::string name;
    std::string comment;

    bool operator==(const Namespace&) const = default;
};

}  // namespace schemac::model
