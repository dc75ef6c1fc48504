// Emit, language: identities and the options of sequences.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/column.h"
#include "emit/dsl/context.h"

namespace schemac::emit::dsl {

/// How a column says that it is numbered: by its type (`bigserial`), by a clause, or by options of the dialect.
struct IdentityText {
    std::string type;
    std::string clause;
    std::vector<dialect::Option> options;
};

IdentityText identity_text(const model::Column& column, const Context& context);

/// `start 5 increment 2 cycle`, as far as they are set.
std::string sequence_options(const model::SequenceOptions& options);

}  // namespace schemac::emit::dsl
