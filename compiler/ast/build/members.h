// The members of tables and mixins.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

std::vector<Member> members(const Input& in, const std::vector<P::MemberContext*>& contexts);

}  // namespace schemac::ast::build
