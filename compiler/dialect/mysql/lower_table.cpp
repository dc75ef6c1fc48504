// Dialect, MySQL and MariaDB: tables in what the servers have.
#include <algorithm>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/features.h"
#include "compiler/dialect/mysql/lower.h"
#include "compiler/dialect/mysql/mentions.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::mysql {
namespace {

using model::Kind;

void refuse(const model::ObjectId& id, std::string_view what, std::string help, Lowering& lowering) {
    lowering.sink.report(code::clause_not_in_mysql, lowering.origin(id), lowering.product(), what, to_string(id))
        .with_help(std::move(help));
}

void lower_deferral(model::Deferral& deferral, const model::ObjectId& id, Lowering& lowering) {
    if (deferral == model::Deferral::not_deferrable) return;
    refuse(id, "`deferrable`", "take it away: MySQL and MariaDB check at once", lowering);
    deferral = model::Deferral::not_deferrable;
}

void lower_parts(std::vector<model::KeyPart>& parts, const model::ObjectId& id, Lowering& lowering) {
    for (model::KeyPart& part : parts) {
        if (!part.operator_class.empty()) refuse(id, "an operator class", "take it away", lowering);
        if (!part.collation.empty()) refuse(id, "a collation", "put `collate` on the column", lowering);
        if (part.expression) {
            if (!has(lowering.target, Feature::functional_indexes))
                refuse(id, "an expression", "add a generated column of that expression, and index it", lowering);
            lower_expression(*part.expression, lowering.target);
        }
        part.operator_class.clear();
        part.collation.clear();
    }
}

void lower_index(model::Index& index, const model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(Kind::index, table.name, index.name);
    lower_parts(index.parts, id, lowering);
    if (index.predicate) refuse(id, "`where`", "index all rows, or move it into a `postgres { … }` block", lowering);
    if (!index.include.empty()) refuse(id, "`include`", "make the columns the last parts of the index", lowering);
    if (index.nulls_not_distinct)
        refuse(id, "`nulls not distinct`", "take it away, or make the columns not null", lowering);
    const std::string method = expression::lower(index.method);
    const bool known = method.empty() || method == "btree" || method == "hash" || method == "fulltext" ||
                       method == "spatial" || method == "rtree";
    if (!known)
        refuse(id, "`using " + method + "`",
               "MySQL has `btree`, `hash`, `fulltext` and `spatial`; or move it into the block of the other dialect",
               lowering);
    index.predicate.reset();
    index.include.clear();
    index.nulls_not_distinct = false;
}

void lower_unique(model::Unique& unique, const model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(Kind::unique, table.name, unique.name);
    lower_parts(unique.parts, id, lowering);
    lower_deferral(unique.deferral, id, lowering);
    if (!unique.include.empty()) refuse(id, "`include`", "take it away", lowering);
    if (unique.nulls_not_distinct)
        refuse(id, "`nulls not distinct`", "take it away, or make the columns not null", lowering);
    if (unique.without_overlaps) refuse(id, "`without overlaps`", "move it into a `postgres { … }` block", lowering);
}

void lower_foreign_key(model::ForeignKey& key, const model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(Kind::foreign_key, table.name, key.name);
    lower_deferral(key.deferral, id, lowering);
    using Action = model::ForeignKey::Action;
    if (key.on_delete == Action::set_default || key.on_update == Action::set_default)
        refuse(id, "`set default`", "InnoDB refuses it; use `set null`, or a trigger", lowering);
    if (!key.on_delete_columns.empty()) refuse(id, "columns after `set null`", "take them away", lowering);
    if (key.period) refuse(id, "`period`", "move it into a `postgres { … }` block", lowering);
    if (!key.enforced) refuse(id, "`not enforced`", "take it away, or leave the foreign key out", lowering);
    if (key.match != model::ForeignKey::Match::simple) refuse(id, "`match`", "take it away", lowering);
    key.on_delete_columns.clear();
    key.match = model::ForeignKey::Match::simple;
    key.validated = true;
}

void lower_check(model::Check& check, const model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(Kind::check, table.name, check.name);
    if (check.no_inherit) refuse(id, "`no inherit`", "take it away", lowering);
    if (!check.enforced && !has(lowering.target, Feature::check_enforcement))
        refuse(id, "`not enforced`", "take it away, or leave the check out", lowering);
    check.no_inherit = false;
    check.validated = true;
    lower_expression(check.expression, lowering.target);
}

/// The server wants a key that begins with the column that counts itself
/// (https://dev.mysql.com/doc/refman/8.0/en/example-auto-increment.html).
void require_key(const model::Table& table, Lowering& lowering) {
    for (const model::Column& column : table.columns) {
        if (!column.identity) continue;
        const auto leads = [&](const auto& key) {
            return !key.parts.empty() && key.parts.front().column == column.name;
        };
        const bool keyed = (table.primary_key && leads(*table.primary_key)) ||
                           std::any_of(table.uniques.begin(), table.uniques.end(), leads) ||
                           std::any_of(table.indexes.begin(), table.indexes.end(), leads);
        if (keyed) continue;
        const model::ObjectId id = member_id(Kind::column, table.name, column.name);
        lowering.sink.report(code::identity_without_key, lowering.origin(id), column.name, table.name.name)
            .with_help("make `" + column.name + "` the primary key, or add `index (" + column.name + ");`");
    }
}

/// Whether the server itself gives the key's columns another value.
bool sets_columns(const model::ForeignKey& key) {
    using Action = model::ForeignKey::Action;
    return key.on_delete == Action::set_null || key.on_update == Action::set_null || key.on_update == Action::cascade;
}

/// https://dev.mysql.com/doc/refman/8.0/en/create-table-check-constraints.html: referential actions that set a column
/// are prohibited where a check uses it.
void refuse_checks_of_set_columns(const model::Table& table, Lowering& lowering) {
    for (const model::Check& check : table.checks) {
        const std::vector<std::string> mentioned = mentioned_columns(check.expression);
        for (const model::ForeignKey& key : table.foreign_keys)
            for (const std::string& column : key.columns) {
                const bool checked = std::find(mentioned.begin(), mentioned.end(), column) != mentioned.end();
                if (!checked || !sets_columns(key)) continue;
                const model::ObjectId id = member_id(Kind::check, table.name, check.name);
                lowering.sink.report(code::checked_column_is_set, lowering.origin(id), table.name.name, column)
                    .with_help("leave the check out, or say `on delete restrict`");
            }
    }
}

}  // namespace

void lower_table(model::Table& table, Lowering& lowering) {
    for (model::Column& column : table.columns)
        lower_column(column, table, lowering);
    if (table.primary_key) {
        const model::ObjectId id = member_id(Kind::primary_key, table.name, table.primary_key->name);
        lower_parts(table.primary_key->parts, id, lowering);
        lower_deferral(table.primary_key->deferral, id, lowering);
        if (table.primary_key->without_overlaps)
            refuse(id, "`without overlaps`", "move it into a `postgres { … }` block", lowering);
        if (!table.primary_key->include.empty()) refuse(id, "`include`", "take it away", lowering);
        table.primary_key->name.clear();
    }
    for (model::Unique& unique : table.uniques)
        lower_unique(unique, table, lowering);
    for (model::Index& index : table.indexes)
        lower_index(index, table, lowering);
    for (model::ForeignKey& key : table.foreign_keys)
        lower_foreign_key(key, table, lowering);
    for (model::Check& check : table.checks)
        lower_check(check, table, lowering);
    for (const model::Exclusion& exclusion : table.exclusions)
        refuse(member_id(Kind::exclusion, table.name, exclusion.name), "`exclude`",
               "move it into a `postgres { … }` block", lowering);
    table.exclusions.clear();
    require_key(table, lowering);
    refuse_checks_of_set_columns(table, lowering);
}

}  // namespace schemac::dialect::mysql
