// Dialect, PostgreSQL: lowering.
#include "compiler/dialect/postgres/lower.h"

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/types.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::postgres {
namespace {

using model::Kind;

class Lowering {
  public:
    Lowering(const model::State& state, const Features& features, const model::Target& target,
             source::Diagnostics& sink)
        : state_(state), features_(features), target_(target), sink_(sink) {}

    void table(model::Table& table) {
        for (model::Column& c : table.columns)
            column(c, table);
        for (const model::Unique& unique : table.uniques) {
            const model::ObjectId id = member_id(Kind::unique, table.name, unique.name);
            need(!unique.nulls_not_distinct || features_.nulls_not_distinct, "`nulls not distinct`", id, table, "15");
            need(!unique.without_overlaps || features_.temporal_keys, "`without overlaps`", id, table, "18");
        }
        if (table.primary_key) {
            const model::ObjectId id = member_id(Kind::primary_key, table.name, table.primary_key->name);
            const bool overlaps = !table.primary_key->without_overlaps;
            need(overlaps || features_.temporal_keys, "`without overlaps`", id, table, "18");
        }
        for (const model::ForeignKey& key : table.foreign_keys) {
            const model::ObjectId id = member_id(Kind::foreign_key, table.name, key.name);
            need(key.on_delete_columns.empty() || features_.set_null_columns, "`on delete set null` of some columns",
                 id, table, "15");
            need(key.enforced || features_.not_enforced, "`not enforced`", id, table, "18");
            need(!key.period || features_.temporal_keys, "`period`", id, table, "18");
        }
        for (const model::Check& check : table.checks) {
            const model::ObjectId id = member_id(Kind::check, table.name, check.name);
            need(check.enforced || features_.not_enforced, "`not enforced`", id, table, "18");
        }
        for (const model::Index& i : table.indexes)
            index(i, table);
    }

    void collation(const model::Collation& collation) {
        const model::ObjectId id = id_of(collation);
        need(collation.rules.empty() || features_.collation_rules, "`rules` of a collation", id, id, "16");
    }

    void statistics(const model::Statistics& statistics) {
        const model::ObjectId id = id_of(statistics);
        for (const model::KeyPart& part : statistics.parts)
            need(!part.expression || features_.statistics_of_expressions, "statistics of an expression", id, id, "14");
    }

  private:
    void column(model::Column& column, const model::Table& table) {
        if (column.identity && column.identity->form == model::Identity::Form::automatic)
            column.identity->form = model::Identity::Form::by_default;
        const model::ObjectId id = member_id(Kind::column, table.name, column.name);
        const bool is_virtual = column.generated && column.generated->storage == model::Generated::Storage::virtual_;
        need(!is_virtual || features_.virtual_columns, "a virtual generated column", id, table, "18");
        const auto* part = std::get_if<model::postgres::ColumnPart>(&column.dialect);
        need(!part || part->compression.empty() || features_.column_compression, "`compression`", id, table, "14");
        need(!part || part->not_null_name.empty() || features_.not_null_inherits_constraints, "a name for `not null`",
             id, table, "18");
        need(!part || (part->not_null_valid && part->not_null_inherited) || features_.not_null_inherits_constraints,
             "`not null` that is not valid, or not inherited,", id, table, "18");
    }

    void index(const model::Index& index, const model::Table& table) {
        const model::ObjectId id = member_id(Kind::index, table.name, index.name);
        need(!index.nulls_not_distinct || features_.nulls_not_distinct, "`nulls not distinct`", id, table, "15");
    }

    /// Reports what the version lacks at the object, or at its table where the object has no place of its own.
    void need(bool present, std::string_view what, const model::ObjectId& id, const model::Table& table,
              std::string_view since) {
        need(present, what, id, id_of(table), since);
    }

    void need(bool present, std::string_view what, const model::ObjectId& id, const model::ObjectId& otherwise,
              std::string_view since) {
        if (present) return;
        auto found = state_.origins.find(id);
        if (found == state_.origins.end()) found = state_.origins.find(otherwise);
        const source::Span span = found == state_.origins.end() ? source::Span{} : found->second;
        sink_.report(code::postgres_version_lacks, span, what, to_string(target_))
            .with_where(to_string(id))
            .with_help("PostgreSQL " + std::string(since) + " is the first version that has it");
    }

    const model::State& state_;
    const Features& features_;
    const model::Target& target_;
    source::Diagnostics& sink_;
};

}  // namespace

void lower(model::State& state, const Features& features, const model::Target& target,
           const std::string& default_schema, source::Diagnostics& sink) {
    canonical::fill_default_schema(state, default_schema);
    Lowering lowering(state, features, target, sink);
    for (model::Table& table : state.schema.tables)
        lowering.table(table);
    for (const model::Collation& collation : state.schema.collations)
        lowering.collation(collation);
    for (const model::Statistics& statistics : state.schema.statistics)
        lowering.statistics(statistics);
}

}  // namespace schemac::dialect::postgres
