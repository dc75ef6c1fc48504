// The codes of state.def, as names to raise.
#pragma once
// clang-format off
#include "compiler/source/codes/define.h"
#include "compiler/source/codes/state.def"
#include "compiler/source/codes/undefine.h"
