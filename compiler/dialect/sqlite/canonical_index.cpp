// SQLite: comparable indexes.
#include <algorithm>

#include "compiler/dialect/sqlite/canonical.h"
#include "compiler/dialect/sqlite/expression_facts.h"

namespace schemac::dialect::sqlite {

void canonical_indexes(model::Table& table, const expression::Scope& scope) {
    for (model::Index& index : table.indexes) {
        index.method = "btree";
        index.dialect = {};
        canonical_parts(index.parts, table, scope);
        if (index.predicate) expression::canonicalise(*index.predicate, expression_facts(), scope);
    }
    std::stable_sort(table.indexes.begin(), table.indexes.end(),
                     [](const model::Index& a, const model::Index& b) { return a.name < b.name; });
}

}  // namespace schemac::dialect::sqlite
