// Model: objects that schemac doesn't model, created and dropped by the user's own text.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/expression.h"
#include "compiler/model/object_id.h"

namespace schemac::model {

struct Raw {
    std::string kind;  ///< the user's word, such as `text_search_configuration`
    std::string name;
    Expression create;
    Expression drop;
    std::vector<ObjectId> depends_on;

    bool operator==(const Raw&) const;
};

}  // namespace schemac::model
