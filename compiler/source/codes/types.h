// The codes of types.def, as names to raise.
#pragma once
// clang-format off
#include "compiler/source/codes/define.h"
#include "compiler/source/codes/types.def"
#include "compiler/source/codes/undefine.h"
