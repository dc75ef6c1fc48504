// Model: enum types.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/name.h"

namespace schemac::model {

struct EnumType {
    QualifiedName name;
    std::vector<std::string> labels;
    std::string comment;

    bool operator==(const EnumType&) const = default;
};

}  // namespace schemac::model
