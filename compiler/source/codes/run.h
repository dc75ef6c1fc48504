// The codes of run.def, as names to raise.
#pragma once
// clang-format off
#include "compiler/source/codes/define.h"
#include "compiler/source/codes/run.def"
#include "compiler/source/codes/undefine.h"
