// Model: indexes of tables and materialized views.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/model/constraint.h"
#include "compiler/model/key_part.h"

namespace schemac::model {

struct Index {
    std::string name;
    bool unique = false;
    std::string method;  ///< lower case; canonical: never empty (`btree`, `gin`, `fulltext`, `spatial`, …)
    std::vector<KeyPart> parts;
    std::vector<std::string> include;
    std::optional<Expression> predicate;
    bool nulls_not_distinct = false;
    std::string comment;
    KeyDialectPart dialect;

    bool operator==(const Index&) const = default;
};

}  // namespace schemac::model
