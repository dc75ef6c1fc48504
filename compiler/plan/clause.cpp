// Plan: changes to a table as steps of ALTER TABLE.
#include "compiler/plan/clause.h"

#include "compiler/plan/precondition.h"

namespace schemac::plan {
namespace {

struct StageOf {
    Stage operator()(const diff::AddColumn&) const { return Stage::expand; }
    Stage operator()(const diff::DropColumn&) const { return Stage::contract; }
    Stage operator()(const diff::RenameColumn&) const { return Stage::contract; }
    Stage operator()(const diff::AlterColumnType&) const { return Stage::contract; }
    Stage operator()(const diff::AlterColumnNullability& c) const {
        return c.to.not_null ? Stage::contract : Stage::expand;
    }
    Stage operator()(const diff::AlterColumnDefault&) const { return Stage::expand; }
    Stage operator()(const diff::AlterColumnIdentity&) const { return Stage::expand; }
    Stage operator()(const diff::AlterColumnGeneration&) const { return Stage::contract; }
    Stage operator()(const diff::AlterColumnComment&) const { return Stage::expand; }
    Stage operator()(const diff::AlterColumnOptions&) const { return Stage::expand; }
    Stage operator()(const diff::AddPrimaryKey&) const { return Stage::contract; }
    Stage operator()(const diff::DropPrimaryKey&) const { return Stage::contract; }
    Stage operator()(const diff::AddUnique&) const { return Stage::contract; }
    Stage operator()(const diff::DropUnique&) const { return Stage::expand; }
    Stage operator()(const diff::AddForeignKey&) const { return Stage::contract; }
    Stage operator()(const diff::DropForeignKey&) const { return Stage::expand; }
    Stage operator()(const diff::AlterForeignKey&) const { return Stage::contract; }
    Stage operator()(const diff::AddCheck&) const { return Stage::contract; }
    Stage operator()(const diff::DropCheck&) const { return Stage::expand; }
    Stage operator()(const diff::AlterCheck&) const { return Stage::contract; }
    Stage operator()(const diff::AddExclusion&) const { return Stage::contract; }
    Stage operator()(const diff::DropExclusion&) const { return Stage::expand; }
    Stage operator()(const diff::RenameConstraint&) const { return Stage::expand; }
    Stage operator()(const diff::AddIndex& c) const { return c.index.unique ? Stage::contract : Stage::expand; }
    Stage operator()(const diff::DropIndex&) const { return Stage::contract; }
    Stage operator()(const diff::RenameIndex&) const { return Stage::expand; }
    Stage operator()(const diff::AlterIndex&) const { return Stage::expand; }
    Stage operator()(const diff::AlterTableComment&) const { return Stage::expand; }
    Stage operator()(const diff::AlterTableOptions&) const { return Stage::expand; }
};

/// A new column whose domain has conditions is checked row by row, and written by that (the manual's ALTER TABLE, notes
/// on ADD COLUMN), unless the table has no rows yet.
void warn_of_domain(Step& step, const diff::AddColumn& add, const diff::AlterTable& alter, const Context& context) {
    if (step.work == Work::rewrite || context.new_tables.contains(alter.to.name)) return;
    const model::Type& type = add.column.type;
    for (const model::Domain& domain : context.to.schema.domains) {
        if (domain.name != model::QualifiedName{type.schema, type.name} || type.dimensions > 0) continue;
        if (domain.checks.empty() && !domain.not_null) return;
        step.work = Work::rewrite;
        step.hazards.push_back({Hazard::Code::rewrites_table,
                                member_id(model::Kind::column, alter.to.name, add.column.name),
                                "every row is checked by " + to_string(id_of(domain)) +
                                    ", so that the table is written anew while nobody can read it"});
    }
}

}  // namespace

Stage stage_of(const diff::TableChange& change) {
    return std::visit(StageOf{}, change);
}

Step clause(const diff::AlterTable& alter, std::vector<diff::TableChange> changes, Stage stage,
            const Context& context) {
    Dependencies dependencies = dependencies_of(changes, alter, context);
    Step step = make_step(diff::AlterTable{alter.from, alter.to, changes}, stage, std::move(dependencies), context);
    for (const diff::TableChange& change : changes) {
        add_preconditions(step, change, alter, context);
        if (const auto* add = std::get_if<diff::AddColumn>(&change)) warn_of_domain(step, *add, alter, context);
        const auto* drop = std::get_if<diff::DropColumn>(&change);
        if (!drop) continue;
        const model::ObjectId id = member_id(model::Kind::column, alter.to.name, drop->column.name);
        if (!drop->column.generated) add_data_loss(step, id, "the values of " + to_string(id) + " are lost", context);
    }
    return step;
}

}  // namespace schemac::plan
