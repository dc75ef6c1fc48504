// Model: collations.
#pragma once

#include <string>

#include "compiler/model/name.h"

namespace schemac::model {

struct Collation {
    QualifiedName name;
    std::string provider;       ///< `icu`, `libc`, `builtin`
    std::string locale;         ///< of ICU and the server's own; of libc where both parts are the same
    std::string collate;        ///< `lc_collate`, only where it differs from `lc_ctype`
    std::string ctype;          ///< `lc_ctype`, likewise
    bool deterministic = true;  ///< whether only equal bytes are equal
    std::string rules;          ///< 16: ICU's tailoring rules
    std::string comment;

    bool operator==(const Collation&) const = default;
};

}  // namespace schemac::model
