// Plan: a table that moves to the archive, and back.
#include <algorithm>
#include <optional>

#include "compiler/plan/archive.h"
#include "compiler/plan/clause.h"
#include "compiler/plan/foreign_key.h"
#include "compiler/plan/name.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::ObjectId;
using model::QualifiedName;
using model::Table;

QualifiedName archived_name(const Table& table, const Context& context) {
    return {std::string(archive_schema), fitting_name({}, table.name.schema + '.' + table.name.name, context)};
}

ObjectId archive() {
    return {Kind::schema, {}, {}, std::string(archive_schema)};
}

/// What a table in the archive would go on using, though the plan drops it.
struct Gone {
    const std::vector<ObjectId>& used;

    template <class T>
    std::optional<ObjectId> among(const diff::Change& change) const {
        const auto* drop = std::get_if<diff::Drop<T>>(&change);
        if (!drop) return std::nullopt;
        const ObjectId id = id_of(drop->object);
        const bool is_used = std::any_of(used.begin(), used.end(), [&](const ObjectId& other) {
            return other.schema == id.schema && other.name == id.name && other.parent.empty();
        });
        return is_used ? std::optional(id) : std::nullopt;
    }

    std::optional<ObjectId> operator()(const diff::Change& change) const {
        if (auto id = among<model::EnumType>(change)) return id;
        if (auto id = among<model::Domain>(change)) return id;
        if (auto id = among<model::CompositeType>(change)) return id;
        if (auto id = among<model::Routine>(change)) return id;
        return among<model::Sequence>(change);
    }
};

std::vector<ObjectId> used_by(const Table& table, const Context& context) {
    const Uses uses(context, context.from.schema);
    std::vector<ObjectId> ids;
    for (const model::Column& column : table.columns)
        uses.column(column, ids);
    for (const model::Check& check : table.checks)
        uses.expression(check.expression, ids);
    for (const model::Index& index : table.indexes)
        uses.index(table.name, index, ids);
    return ids;
}

/// Why a table can't be archived; empty: it can.
std::string obstacle(const Table& table, const Context& context) {
    if (!has_archive(context)) return to_string(context.dialect.target()) + " has no archive";
    if (context.dialect.is_partitioned(table) || !context.dialect.relations_of(table).empty())
        return "its rows are parted among tables";
    const std::vector<ObjectId> used = used_by(table, context);
    const Gone gone{used};
    for (const diff::Change& change : context.changes)
        if (const auto id = gone(change)) return "it uses " + to_string(*id) + ", which is dropped too";
    return {};
}

Dependencies all_that_goes(const Table& table, const Context& context) {
    Dependencies dependencies{.needs = {archive()}, .destroys = {id_of(table), id_of(Kind::enum_type, table.name)}};
    const auto add = [&](Kind kind, const std::string& name) {
        dependencies.destroys.push_back(member_id(kind, table.name, name));
    };
    if (table.primary_key) add(Kind::primary_key, table.primary_key->name);
    for (const model::Unique& unique : table.uniques)
        add(Kind::unique, unique.name);
    for (const model::Index& index : table.indexes)
        add(Kind::index, index.name);
    for (const model::Exclusion& exclusion : table.exclusions)
        add(Kind::exclusion, exclusion.name);
    dependencies.creates = {id_of(Kind::table, archived_name(table, context))};
    return dependencies;
}

}  // namespace

Chains archive_table(const diff::DropTable& change, const Context& context) {
    const Table& table = change.object;
    if (const std::string why = obstacle(table, context); !why.empty()) {
        refuse_archive(id_of(table), "table", why, context);
        return {};
    }
    Chain chain;
    for (const model::ForeignKey& key : table.foreign_keys)
        chain.push_back(clause({table, table, {}}, {diff::DropForeignKey{key}}, Stage::contract, context));
    chain.push_back(make_step(diff::RenameTable{table, archived_name(table, context)}, Stage::contract,
                              all_that_goes(table, context), context));
    return {std::move(chain)};
}

Chains restore_table(const diff::CreateTable& change, const Context& context) {
    const Table& table = change.object;
    Table archived = table;
    archived.name = archived_name(table, context);
    Dependencies dependencies = all_that_goes(table, context);
    std::swap(dependencies.creates, dependencies.destroys);
    dependencies.needs.clear();
    add_schema(table.name, dependencies.needs);
    Chain chain{make_step(diff::RenameTable{archived, table.name}, Stage::expand, std::move(dependencies), context)};
    for (const model::ForeignKey& key : table.foreign_keys)
        for (Step& step : foreign_key_chain({table, table, {}}, {key}, context))
            chain.push_back(std::move(step));
    return {std::move(chain)};
}

}  // namespace schemac::plan
