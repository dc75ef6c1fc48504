// Plan: which way a target alters a table.
#include "compiler/plan/alter_table.h"

#include "compiler/plan/archive.h"
#include "compiler/plan/clause.h"
#include "compiler/plan/kinds.h"
#include "compiler/plan/precondition.h"

namespace schemac::plan {

namespace {

void refuse_archive(const diff::AlterTable& alter, const Context& context) {
    for (const diff::TableChange& change : alter.changes)
        if (const auto* drop = std::get_if<diff::DropColumn>(&change); drop && drop->hint && drop->hint->archive)
            refuse_archive(member_id(model::Kind::column, alter.to.name, drop->column.name), "column",
                           to_string(context.dialect.target()) + " has no archive", context);
}

}  // namespace

Chains steps(const diff::AlterTable& change, const Context& context) {
    if (!has_archive(context)) refuse_archive(change, context);
    switch (context.capabilities().table_alteration) {
        case dialect::TableAlteration::statement_per_clause: return alter_by_clause(change, context);
        case dialect::TableAlteration::one_statement: return alter_in_one_statement(change, context);
        case dialect::TableAlteration::rebuild: return alter_by_rebuild(change, context);
    }
    return {};
}

std::optional<Step> index_statement(const diff::AlterTable& alter, const diff::TableChange& change,
                                    const Context& context) {
    const auto step = [&](Operation operation) {
        return make_step(std::move(operation), stage_of(change), dependencies_of(change, alter, context), context);
    };
    if (const auto* add = std::get_if<diff::AddIndex>(&change)) {
        Step made = step(CreateIndex{alter.to.name, add->index});
        if (add->index.unique) {
            const model::ObjectId id = member_id(model::Kind::index, alter.to.name, add->index.name);
            made.hazards.push_back({Hazard::Code::may_fail_on_data, id, "rows that share a key make it fail"});
        }
        add_preconditions(made, change, alter, context);
        return made;
    }
    if (const auto* drop = std::get_if<diff::DropIndex>(&change)) return step(DropIndex{alter.to.name, drop->index});
    return std::nullopt;
}

}  // namespace schemac::plan
