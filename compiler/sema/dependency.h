// Sema: `depends on`.
#pragma once

#include <vector>

#include "compiler/ast/name.h"
#include "compiler/model/object_id.h"
#include "compiler/sema/context.h"

namespace schemac::sema {

/// What the names stand for; one that nothing declared has is reported.
std::vector<model::ObjectId> lower(const std::vector<ast::Dependency>& dependencies, const std::string& current_schema,
                                   Context& context);

/// The parts of a routine's parameters that tell overloads apart, for its identity before the dialect has read it.
std::string signature(const std::string& parameters);

}  // namespace schemac::sema
