// Plan: a column whose values go to the archive, and come back.
#include "compiler/plan/archive.h"
#include "compiler/plan/clause.h"
#include "compiler/plan/name.h"
#include "compiler/plan/not_null.h"

namespace schemac::plan {
namespace {

using diff::AlterTable;
using model::Kind;
using model::QualifiedName;
using model::Table;

QualifiedName archived_name(const Table& table, const std::string& column, const Context& context) {
    return {std::string(archive_schema),
            fitting_name({}, table.name.schema + '.' + table.name.name + '.' + column, context)};
}

/// The columns of the key that both sides of the change have; empty: none.
std::vector<std::string> key_of(const AlterTable& alter) {
    if (!alter.from.primary_key || !alter.to.primary_key) return {};
    std::vector<std::string> columns;
    for (const model::KeyPart& part : alter.from.primary_key->parts) {
        if (!find_column(alter.to, part.column)) return {};
        columns.push_back(part.column);
    }
    return columns;
}

std::string obstacle(const AlterTable& alter, const model::Column& column, const Context& context) {
    if (!has_archive(context)) return to_string(context.dialect.target()) + " has no archive";
    if (column.generated) return "its values are computed, and can be computed again";
    if (key_of(alter).empty())
        return "its table has no primary key that stays, by which the values could be told apart";
    return {};
}

/// The table that holds the values, as it has been made.
Table archived(const AlterTable& alter, const model::Column& column, const Context& context) {
    Table made;
    made.name = archived_name(alter.to, column.name, context);
    for (const std::string& name : key_of(alter))
        made.columns.push_back(*find_column(alter.to, name));
    made.columns.push_back(column);
    return made;
}

}  // namespace

Chain archive_column(const AlterTable& alter, const diff::DropColumn& change, const Context& context) {
    const model::ObjectId id = member_id(Kind::column, alter.to.name, change.column.name);
    if (const std::string why = obstacle(alter, change.column, context); !why.empty()) {
        refuse_archive(id, "column", why, context);
        return {};
    }
    SaveRows save{alter.to.name, archived_name(alter.to, change.column.name, context), key_of(alter)};
    save.columns.push_back(change.column.name);
    Dependencies dependencies{.creates = {id_of(Kind::table, save.aside)},
                              .needs = {id_of(alter.to), {Kind::schema, {}, {}, std::string(archive_schema)}},
                              .releases = {id}};
    Chain chain{make_step(std::move(save), Stage::contract, std::move(dependencies), context)};
    chain.push_back(clause(alter, {change}, Stage::contract, context));
    std::erase_if(chain.back().hazards, [](const Hazard& h) { return h.code == Hazard::Code::data_loss; });
    for (Step& step : chain)
        step.together = id;
    return chain;
}

Chain restore_column(const AlterTable& alter, const diff::AddColumn& change, const Context& context) {
    const Table aside = archived(alter, change.column, context);
    diff::AddColumn bare{change.column, std::nullopt};
    bare.column.not_null = false;
    bare.column.default_value.reset();
    Chain chain{clause(alter, {bare}, Stage::expand, context)};
    if (const auto value = context.dialect.archived_value(alter.to, aside))
        chain.push_back(backfill(alter, change.column, *value, context));
    if (change.column.default_value) {
        model::Column with_default = bare.column;
        with_default.default_value = change.column.default_value;
        chain.push_back(clause(alter, {diff::AlterColumnDefault{{bare.column, with_default}}}, Stage::expand, context));
    }
    if (change.column.not_null) {
        model::Column nullable = change.column;
        nullable.not_null = false;
        append_not_null(alter, {{nullable, change.column}, std::nullopt}, context, chain, false);
    }
    Step drop = make_step(diff::DropTable{aside}, Stage::contract, {.destroys = {id_of(aside)}}, context);
    std::erase_if(drop.hazards, [](const Hazard& h) { return h.code == Hazard::Code::data_loss; });
    chain.push_back(std::move(drop));
    return chain;
}

}  // namespace schemac::plan
