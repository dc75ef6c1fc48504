// Sema: types.
#pragma once

#include <string>

#include "compiler/ast/type.h"
#include "compiler/model/type.h"
#include "compiler/sema/context.h"

namespace schemac::sema {

/// A type, and what a column says along with it.
struct LoweredType {
    model::Type type;
    bool serial = false;        ///< `serial`, `bigserial` …: an integer with an identity
    std::string character_set;  ///< of `varchar(10) character set utf8mb4`
};

/// Resolves a type: an enum or domain by its declared name, a type of the table in lower case, text in quotes as it
/// is. A type that doesn't exist, or that the target lacks, is reported.
LoweredType lower(const ast::Type& type, const std::string& current_schema, Context& context);

/// Whether a type of one word is declared, or one that any product has.
bool is_known_type(const ast::Type& type, const std::string& current_schema, const Context& context);

}  // namespace schemac::sema
