// The codes of names.def, as names to raise.
#pragma once
// clang-format off
#include "compiler/source/codes/define.h"
#include "compiler/source/codes/names.def"
#include "compiler/source/codes/undefine.h"
