// Model: functions, procedures and aggregates.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/model/expression.h"
#include "compiler/model/name.h"
#include "compiler/model/object_id.h"

namespace schemac::model {

struct Routine {
    enum class Form : std::uint8_t { function, procedure, aggregate };

    Form form = Form::function;
    QualifiedName name;
    std::string signature;   ///< types of the input arguments, canonical for the target: tells overloads apart
    std::string parameters;  ///< as declared, with names, modes and defaults
    std::string returns;     ///< `trigger`, `setof users`; empty for a procedure
    std::string language;    ///< lower case; empty where the dialect has just one
    std::vector<std::string> attributes;  ///< canonical for the target and sorted: `immutable`, `security definer`, …;
                                          ///< of an aggregate `sfunc = f`, `stype = bigint`, …
    Expression body;
    std::string comment;
    std::vector<ObjectId> depends_on;  ///< as for a view

    bool operator==(const Routine&) const;
};

ObjectId id_of(const Routine& routine);

}  // namespace schemac::model
