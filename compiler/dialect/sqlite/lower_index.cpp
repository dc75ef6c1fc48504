// SQLite: indexes.
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/lower.h"

namespace schemac::dialect::sqlite {
namespace {

void lower_index(model::Index& index, const model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(model::Kind::index, table.name, index.name);
    const std::string method = expression::lower(index.method);
    if (!method.empty() && method != "btree")
        lowering.refuse(id, "`using " + method + "`", "take it away, or move it into the block of the other dialect");
    if (!index.include.empty()) lowering.refuse(id, "`include`", "make the columns the last parts of the index");
    if (index.nulls_not_distinct)
        lowering.refuse(id, "`nulls not distinct`", "take it away, or make the columns not null");
    lower_parts(index.parts, id, lowering);
    if (index.predicate) lower_expression(*index.predicate);
    index.method = "btree";
    index.include.clear();
    index.nulls_not_distinct = false;
    index.comment.clear();
}

}  // namespace

void lower_indexes(model::Table& table, Lowering& lowering) {
    for (model::Index& index : table.indexes)
        lower_index(index, table, lowering);
}

}  // namespace schemac::dialect::sqlite
