// Model: composite types that stand by themselves (a table's row type is the table's business).
#pragma once

#include <string>
#include <vector>

#include "compiler/model/name.h"
#include "compiler/model/type.h"

namespace schemac::model {

struct CompositeType {
    struct Attribute {
        std::string name;
        Type type;
        std::string collation;
        std::string comment;

        bool operator==(const Attribute&) const = default;
    };

    QualifiedName name;
    std::vector<Attribute> attributes;
    std::string comment;

    bool operator==(const CompositeType&) const = default;
};

}  // namespace schemac::model
