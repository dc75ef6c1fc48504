// Command line: which objects one state has otherwise than another.
#pragma once

#include <set>

#include "compiler/model/schema.h"

namespace schemac::cli {

struct Touched {
    std::set<model::ObjectId> all;      ///< new, changed or dropped
    std::set<model::ObjectId> dropped;  ///< or renamed away
};

Touched touched(const model::Schema& before, const model::Schema& after);

}  // namespace schemac::cli
