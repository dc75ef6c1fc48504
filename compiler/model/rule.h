// Model: rewrite rules of tables and views.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/model/expression.h"
#include "compiler/model/name.h"
#include "compiler/model/object_id.h"

namespace schemac::model {

struct Rule {
    std::string name;
    QualifiedName relation;
    std::string event;  ///< `insert`, `update`, `delete`
    bool instead = false;
    std::optional<Expression> condition;
    Expression commands;  ///< with a semicolon between two; empty: `nothing`
    std::string enabled;  ///< `disabled`, `replica`, `always`; empty: enabled
    std::string comment;
    std::vector<ObjectId> depends_on;  ///< as for a view

    bool operator==(const Rule&) const;
};

ObjectId id_of(const Rule& rule);

}  // namespace schemac::model
