// Report: a step's lock and work in one phrase.
#pragma once

#include <string>

#include "compiler/plan/step.h"

namespace schemac::emit::report {

/// `blocks reads and writes of table users for a moment`; empty where a step neither locks nor works.
std::string cost(const plan::Step& step);

}  // namespace schemac::emit::report
