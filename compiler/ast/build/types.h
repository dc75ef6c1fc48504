// Types and the options of sequences.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

Type type(const Input& in, P::TypeContext* context);

/// Adds one option of a sequence; reports one that stands twice in `of`.
void add_sequence_option(const Input& in, P::SequenceOptionContext* context, std::string_view of, SequenceOptions& to);
SequenceOptions sequence_options(const Input& in, P::SequenceOptionsContext* context, std::string_view of);

}  // namespace schemac::ast::build
