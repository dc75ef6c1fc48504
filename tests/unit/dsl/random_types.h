// Column types for random states, with values of them in SQL.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/target.h"
#include "compiler/model/type.h"

namespace schemac::test {

struct RandomType {
    model::Type type;
    std::string value;      ///< a default of the type; empty: none
    bool indexable = true;  ///< a key may be over it as it is
    bool number = false;
};

/// Types that the product has, as its catalog names them.
const std::vector<RandomType>& random_types(model::Product product);

}  // namespace schemac::test
