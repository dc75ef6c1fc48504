// Plan: the special members of `Operation`, compiled once.
#include "compiler/plan/operation.h"

namespace schemac::plan {

Operation::Operation(const Operation& other) = default;
Operation::Operation(Operation&& other) noexcept = default;
Operation& Operation::operator=(const Operation& other) = default;
Operation& Operation::operator=(Operation&& other) noexcept = default;
Operation::~Operation() = default;

}  // namespace schemac::plan
