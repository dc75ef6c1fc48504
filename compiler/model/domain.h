// Model: domains, which are types with defaults and checks of their own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/model/constraint.h"
#include "compiler/model/expression.h"
#include "compiler/model/name.h"
#include "compiler/model/type.h"

namespace schemac::model {

struct Domain {
    QualifiedName name;
    Type type;
    std::string collation;
    bool not_null = false;
    std::optional<Expression> default_value;
    std::vector<Check> checks;
    std::string comment;

    bool operator==(const Domain&) const = default;
};

}  // namespace schemac::model
