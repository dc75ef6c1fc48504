// Constraints of columns and tables.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

void add_deferral(const Input& in, P::DeferralContext* context, std::string_view of, Deferral& to);
/// The columns of either side of a foreign key; `period` says whether the last one is a period, which no other may be.
std::vector<Identifier> key_columns(const Input& in, P::KeyColumnsContext* context, bool& period);
References references(const Input& in, P::ReferencesContext* context);
Check check(const Input& in, P::CheckContext* context);

PrimaryKey primary_key(const Input& in, P::PrimaryKeyContext* context);
Unique unique(const Input& in, P::UniqueItemContext* context);
ForeignKey foreign_key(const Input& in, P::ForeignKeyContext* context);
Check check(const Input& in, P::CheckItemContext* context);
Exclude exclude(const Input& in, P::ExcludeContext* context);

}  // namespace schemac::ast::build
