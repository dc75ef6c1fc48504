// Model: range types, each with the multirange type that comes along with it.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/name.h"
#include "compiler/model/object_id.h"
#include "compiler/model/type.h"

namespace schemac::model {

/// Names in text are qualified and quoted where needed, but for the server's own.
struct RangeType {
    QualifiedName name;
    Type subtype;
    std::string operator_class;  ///< of the subtype; empty: its default one
    std::string collation;       ///< empty: the subtype's own
    std::string difference;      ///< `subtype_diff`, a function
    std::string multirange;      ///< the multirange type's name, in the same schema; canonical: never empty since 14
    std::string comment;
    std::vector<ObjectId> depends_on;  ///< as for a view

    bool operator==(const RangeType&) const;
};

}  // namespace schemac::model
