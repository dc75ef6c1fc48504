// A failing case made small.
#pragma once

#include <functional>

#include "tests/laws/sqlite/spec.h"

namespace schemac::laws::sqlite {

/// Two schemas, and the rows in the first.
struct Case {
    Spec from;
    Spec to;
    std::vector<std::string> rows;
};

/// Takes out whatever can go from both sides while `fails` still holds.
Case shrink(Case failing, const std::function<bool(const Case&)>& fails);

}  // namespace schemac::laws::sqlite
