// Model: row-level security policies.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/model/expression.h"
#include "compiler/model/name.h"
#include "compiler/model/object_id.h"

namespace schemac::model {

struct Policy {
    std::string name;
    QualifiedName table;
    bool permissive = true;
    std::string command = "all";          ///< `all`, `select`, `insert`, `update`, `delete`
    std::vector<std::string> roles;       ///< sorted; empty: everybody
    std::optional<Expression> condition;  ///< `using`: which rows are seen
    std::optional<Expression> check;      ///< `with check`: which rows may be written
    std::string comment;
    std::vector<ObjectId> depends_on;  ///< as for a view

    bool operator==(const Policy&) const;
};

ObjectId id_of(const Policy& policy);

}  // namespace schemac::model
