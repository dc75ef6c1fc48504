// The codes of config.def, as names to raise.
#pragma once
// clang-format off
#include "compiler/source/codes/define.h"
#include "compiler/source/codes/config.def"
#include "compiler/source/codes/undefine.h"
