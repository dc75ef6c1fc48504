// Names and the hints that hold only names.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

/// The name that one token is, or that a rule of one token is.
Identifier identifier(const Input& in, std::uint32_t token);
Identifier identifier(const Input& in, Context* context);

Name name(const Input& in, P::NameContext* context);
/// A name without a schema; reports one that has it, as of `of`.
Identifier plain(const Input& in, const Name& name, std::string_view of);
std::vector<Identifier> columns(const Input& in, P::ColumnListContext* context);

RenamedFrom renamed_from(const Input& in, P::RenamedFromContext* context);
Deprecated deprecated(const Input& in, P::DeprecatedContext* context);
/// Sets the one of the two that the hint is.
void set_hint(const Input& in, P::HintContext* context, std::string_view of, std::optional<RenamedFrom>& renamed,
              std::optional<Deprecated>& deprecated);
void add_dependencies(const Input& in, P::DependsOnContext* context, std::vector<Dependency>& to);

/// The dialect that a word names; reports another word.
std::optional<Dialect> dialect(const Input& in, std::uint32_t token);

}  // namespace schemac::ast::build
