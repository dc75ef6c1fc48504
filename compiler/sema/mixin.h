// Sema: the members of a table, those of its mixins included.
#pragma once

#include <vector>

#include "compiler/sema/table_scope.h"

namespace schemac::sema {

struct PlacedMember {
    const ast::Member* member = nullptr;
    Place place;
};

/// All members that count for the target: the table's own, then those of its mixins, in the order in which it names
/// them, each mixin once. Unknown mixins, and mixins that include themselves, are reported.
std::vector<PlacedMember> members_of(const Declared<ast::Table>& table, Context& context);

/// Reports mixins that name unknown mixins or include themselves, whether a table uses them or not.
void check_mixins(Context& context);

}  // namespace schemac::sema
