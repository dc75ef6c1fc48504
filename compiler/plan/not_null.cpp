// Plan: NOT NULL on a table that may have rows.
#include "compiler/plan/not_null.h"

#include "compiler/plan/clause.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::member_id;

/// PostgreSQL 12 and later skip SET NOT NULL's scan where a valid check proves that there is nothing to find (ALTER
/// TABLE, notes on SET NOT NULL), and validating a check blocks nobody.
void prove_by_check(const diff::AlterTable& alter, const model::Column& column, const Context& context, Chain& chain) {
    model::Check proof;
    proof.name = alter.to.name.name + '_' + column.name + "_not_null";
    if (const unsigned limit = context.capabilities().identifier_bytes; limit && proof.name.size() > limit)
        proof.name = "schemac_not_null";
    proof.expression = context.dialect.is_not_null(column.name);
    proof.validated = false;
    chain.push_back(clause(alter, {diff::AddCheck{proof}}, Stage::contract, context));
    chain.push_back(make_step(ValidateConstraint{alter.to.name, Kind::check, proof.name}, Stage::contract,
                              {.needs = {id_of(alter.to), member_id(Kind::check, alter.to.name, proof.name)}},
                              context));
}

void drop_proof(const diff::AlterTable& alter, Chain& chain, const Context& context, std::size_t added_at) {
    const auto& added = std::get<diff::AlterTable>(chain[added_at].operation);
    const model::Check proof = std::get<diff::AddCheck>(added.changes.front()).check;
    Step drop = clause(alter, {diff::DropCheck{proof}}, Stage::contract, context);
    drop.dependencies.destroys.clear();  // what the chain makes it may take away: no other step waits for the name
    chain.push_back(std::move(drop));
}

}  // namespace

namespace {

/// DEFAULT NULL gives existing rows nothing.
bool is_null(const model::Expression& value) {
    std::string text = value.sql;
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text == "null" || text == "(null)";
}

}  // namespace

std::optional<model::Expression> fill_value(const model::Column& column,
                                            const std::optional<model::Backfill>& backfill) {
    if (backfill) return backfill->forward;
    if (column.default_value && is_null(*column.default_value)) return std::nullopt;
    return column.default_value;
}

bool needs_staging(const diff::AddColumn& add) {
    const model::Column& column = add.column;
    if (!column.not_null || column.identity || column.generated) return false;
    return add.backfill || !fill_value(column, std::nullopt);
}

Step backfill(const diff::AlterTable& alter, const model::Column& column, const model::Expression& value,
              const Context& context) {
    Dependencies dependencies{.needs = {id_of(alter.to), member_id(Kind::column, alter.to.name, column.name)}};
    for (const std::string& name : context.dialect.columns_in(value))
        dependencies.needs.push_back(member_id(Kind::column, alter.to.name, name));
    return make_step(BackfillColumn{alter.to.name, column.name, value, true}, Stage::migrate, std::move(dependencies),
                     context);
}

void warn_of_nulls(Step& step, const model::QualifiedName& table, const std::string& column,
                   Precondition precondition) {
    const model::ObjectId id = member_id(Kind::column, table, column);
    step.hazards.push_back(
        {Hazard::Code::needs_backfill, id,
         "existing rows have no value for " + to_string(id) + ": say `backfill (…)` or give it a default"});
    step.preconditions.push_back(std::move(precondition));
}

void append_not_null(const diff::AlterTable& alter, const diff::AlterColumnNullability& change, const Context& context,
                     Chain& chain, bool is_new) {
    const std::optional<model::Expression> value = fill_value(change.to, change.backfill);
    if (value) chain.push_back(backfill(alter, change.to, *value, context));
    const std::size_t proof_at = chain.size();
    const bool by_check = context.capabilities().set_not_null_uses_check;
    if (by_check) prove_by_check(alter, change.to, context, chain);
    Step set = clause(alter, {change}, Stage::contract, context);
    if (!value && !is_new) warn_of_nulls(set, alter.to.name, change.to.name, NoNulls{alter.to.name, change.to.name});
    chain.push_back(std::move(set));
    if (by_check) drop_proof(alter, chain, context, proof_at);
}

}  // namespace schemac::plan
