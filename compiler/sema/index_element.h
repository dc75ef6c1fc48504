// Sema: what indexes and keys are over.
#pragma once

#include <vector>

#include "compiler/ast/index_element.h"
#include "compiler/model/constraint.h"
#include "compiler/sema/table_scope.h"

namespace schemac::sema {

/// The elements, their columns resolved; a column may stand once in a key (`once`), more often in an index.
std::vector<model::KeyPart> lower(const std::vector<ast::IndexElement>& elements, const ColumnNames& columns, bool once,
                                  const Context& context);

model::Deferral lower(const ast::Deferral& deferral);

/// Applies `with (…)` and the options of dialect blocks to the dialect part of an index or of a constraint that is
/// one underneath, and to its comment.
void apply_options(const std::vector<ast::Setting>& settings, const std::vector<ast::DialectOption>& options,
                   model::KeyDialectPart& part, std::string& comment, const Context& context);

}  // namespace schemac::sema
