// Model: extended statistics over several columns or expressions of a table.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/key_part.h"
#include "compiler/model/name.h"

namespace schemac::model {

struct Statistics {
    QualifiedName name;
    QualifiedName table;
    std::vector<std::string> kinds;  ///< `dependencies`, `mcv`, `ndistinct`, sorted; empty: all of them
    std::vector<KeyPart> parts;      ///< columns, sorted by name once canonical, then expressions
    int target = -1;                 ///< how much is sampled; -1: as the columns say
    std::string comment;

    bool operator==(const Statistics&) const = default;
};

}  // namespace schemac::model
