// Sema: what the lowering of every kind works with.
#pragma once

#include <map>
#include <string>

#include "compiler/model/state.h"
#include "compiler/sema/names.h"
#include "compiler/sema/sema.h"

namespace schemac::sema {

/// Indexes declared beside their relation, by its name.
using IndexesByRelation = std::multimap<model::QualifiedName, const Declared<ast::Index>*>;

struct Context {
    const dialect::Dialect& dialect;
    const Options& options;
    source::Diagnostics& sink;
    const Declarations& declarations;
    const Names& names;
    const IndexesByRelation& indexes;
    model::State state;

    model::Product product() const { return dialect.target().product; }
};

/// Reports a name that is longer than the target's names are.
void check_length(const std::string& name, source::Span span, const Context& context);

/// Reports the use of a schema that nobody declared.
void check_schema(const ast::Name& name, const Context& context);

/// Notes `renamed from` for an object that stands by itself; the old name lies in the same schema.
void note_rename(const model::ObjectId& id, const std::optional<ast::RenamedFrom>& renamed, Context& context);

}  // namespace schemac::sema
