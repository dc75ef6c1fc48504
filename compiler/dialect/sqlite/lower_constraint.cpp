// SQLite: keys, checks and foreign keys.
#include "compiler/dialect/sqlite/lower.h"

namespace schemac::dialect::sqlite {
namespace {

using model::Kind;

void refuse_deferral(model::Deferral& deferral, const model::ObjectId& id, Lowering& lowering) {
    if (deferral == model::Deferral::not_deferrable) return;
    lowering.refuse(id, "`deferrable`", "take it away: only foreign keys can wait");
    deferral = model::Deferral::not_deferrable;
}

void refuse_include(std::vector<std::string>& include, const model::ObjectId& id, Lowering& lowering) {
    if (include.empty()) return;
    lowering.refuse(id, "`include`", "take it away, or add an index that holds the columns");
    include.clear();
}

void refuse_overlaps(bool& without_overlaps, const model::ObjectId& id, Lowering& lowering) {
    if (without_overlaps) lowering.refuse(id, "`without overlaps`", "move it into a `postgres { … }` block");
    without_overlaps = false;
}

void lower_primary_key(model::Table& table, Lowering& lowering) {
    if (!table.primary_key) return;
    model::PrimaryKey& key = *table.primary_key;
    const model::ObjectId id = member_id(Kind::primary_key, table.name, key.name);
    lower_parts(key.parts, id, lowering);
    refuse_deferral(key.deferral, id, lowering);
    refuse_include(key.include, id, lowering);
    refuse_overlaps(key.without_overlaps, id, lowering);
    key.comment.clear();
}

void lower_unique(model::Unique& unique, const model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(Kind::unique, table.name, unique.name);
    lower_parts(unique.parts, id, lowering);
    refuse_deferral(unique.deferral, id, lowering);
    refuse_include(unique.include, id, lowering);
    refuse_overlaps(unique.without_overlaps, id, lowering);
    if (unique.nulls_not_distinct)
        lowering.refuse(id, "`nulls not distinct`", "take it away, or make the columns not null");
    unique.nulls_not_distinct = false;
    unique.comment.clear();
}

void lower_check(model::Check& check, const model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(Kind::check, table.name, check.name);
    if (!check.enforced) lowering.refuse(id, "`not enforced`", "take it away, or leave the check out");
    lower_expression(check.expression);
    check.enforced = true;
    check.no_inherit = false;
    check.comment.clear();
}

void lower_foreign_key(model::ForeignKey& key, const model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(Kind::foreign_key, table.name, key.name);
    if (key.match != model::ForeignKey::Match::simple)
        lowering.refuse(id, "`match`", "take it away: SQLite matches as `simple` whatever is written");
    if (key.period) lowering.refuse(id, "`period`", "move it into a `postgres { … }` block");
    if (!key.enforced) lowering.refuse(id, "`not enforced`", "take it away, or leave the foreign key out");
    key.period = false;
    key.enforced = true;
    if (!key.on_delete_columns.empty()) lowering.refuse(id, "columns after `set null`", "take them away");
    key.match = model::ForeignKey::Match::simple;
    key.on_delete_columns.clear();
    key.comment.clear();
}

/// NULLs come first when ascending, last when descending, and that is all there is.
void lower_nulls(model::KeyPart& part, const model::ObjectId& id, Lowering& lowering) {
    const bool descending = part.order == model::Order::descending;
    const model::Nulls own = descending ? model::Nulls::last : model::Nulls::first;
    if (part.nulls != model::Nulls::automatic && part.nulls != own)
        lowering.refuse(id, descending ? "`nulls first`" : "`nulls last`", "take it away");
    part.nulls = model::Nulls::automatic;
}

}  // namespace

void lower_parts(std::vector<model::KeyPart>& parts, const model::ObjectId& id, Lowering& lowering) {
    for (model::KeyPart& part : parts) {
        if (!part.operator_class.empty()) lowering.refuse(id, "an operator class", "take it away");
        if (part.prefix_length) lowering.refuse(id, "a prefix length", "index `substr(column, 1, n)` instead");
        lower_nulls(part, id, lowering);
        if (part.expression) lower_expression(*part.expression);
        part.operator_class.clear();
        part.prefix_length = 0;
    }
}

void lower_constraints(model::Table& table, Lowering& lowering) {
    lower_primary_key(table, lowering);
    for (model::Unique& unique : table.uniques)
        lower_unique(unique, table, lowering);
    for (model::Check& check : table.checks)
        lower_check(check, table, lowering);
    for (model::ForeignKey& key : table.foreign_keys)
        lower_foreign_key(key, table, lowering);
}

}  // namespace schemac::dialect::sqlite
