// Which dialect a block names. Only its name: the tree knows nothing else of dialects.
#pragma once

#include "compiler/ast/name.h"

#include <string_view>

namespace schemac::ast {

/// `mysql` serves both products, `mariadb` refines it.
enum class DialectName { postgres, mysql, mariadb, sqlite };

std::string_view spelling(DialectName dialect);

/// The word that names a dialect, and where it stands.
struct Dialect {
    DialectName name = DialectName::postgres;
    Span span;
};

}  // namespace schemac::ast
