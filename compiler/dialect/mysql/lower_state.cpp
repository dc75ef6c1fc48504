// Dialect, MySQL and MariaDB: a desired state in what the servers have.
#include "compiler/dialect/mysql/event.h"
#include "compiler/dialect/mysql/features.h"
#include "compiler/dialect/mysql/lower.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::mysql {
namespace {

/// Comments that the server has no place for; they stay in the source.
template <class T>
void drop_comment(T& object, const model::ObjectId& id, Lowering& lowering) {
    if (object.comment.empty()) return;
    lowering.sink.report(code::comment_not_kept, lowering.origin(id), lowering.product(), to_string(id));
    object.comment.clear();
}

void lower_extensions(Lowering& lowering) {
    for (const model::Extension& extension : lowering.state.schema.extensions)
        lowering.sink
            .report(code::not_in_mysql, lowering.origin(id_of(extension)), lowering.product(),
                    to_string(id_of(extension)))
            .with_help("move it into a `postgres { … }` block");
    lowering.state.schema.extensions.clear();
}

/// All count in 64 bits, and belong to nobody (https://mariadb.com/kb/en/create-sequence/).
void lower_sequence(model::Sequence& sequence, Lowering& lowering) {
    drop_comment(sequence, id_of(sequence), lowering);
    sequence.type = {};
    sequence.owner_table = {};
    sequence.owner_column.clear();
}

/// Kinds that only PostgreSQL has.
template <class T>
void refuse_all(std::vector<T>& objects, Lowering& lowering) {
    for (const T& object : objects)
        lowering.sink
            .report(code::not_in_mysql, lowering.origin(id_of(object)), lowering.product(), to_string(id_of(object)))
            .with_help("move it into a `postgres { … }` block");
    objects.clear();
}

void refuse_aggregates(Lowering& lowering) {
    for (const model::Routine& routine : lowering.state.schema.routines)
        if (routine.form == model::Routine::Form::aggregate)
            lowering.sink
                .report(code::not_in_mysql, lowering.origin(id_of(routine)), lowering.product(),
                        to_string(id_of(routine)))
                .with_help("move it into a `postgres { … }` block");
    std::erase_if(lowering.state.schema.routines,
                  [](const auto& routine) { return routine.form == model::Routine::Form::aggregate; });
}

void lower_sequences(Lowering& lowering) {
    if (has(lowering.target, Feature::sequences)) {
        for (model::Sequence& sequence : lowering.state.schema.sequences)
            lower_sequence(sequence, lowering);
        return;
    }
    for (const model::Sequence& sequence : lowering.state.schema.sequences)
        lowering.sink
            .report(code::not_in_mysql, lowering.origin(id_of(sequence)), lowering.product(),
                    to_string(id_of(sequence)))
            .with_help(
                "use an `identity` column, or move the sequence into a `postgres { … }` or `mariadb { … }` block");
    lowering.state.schema.sequences.clear();
}

/// An event can go by its name, whether or not the source says how.
void lower_raws(Lowering& lowering) {
    for (model::Raw& raw : lowering.state.schema.raws)
        if (raw.drop.sql.empty() && !canonical_event(raw.create.sql).empty())
            raw.drop = model::Expression("DROP EVENT `" + raw.name + '`');
}

void lower_bodies(Lowering& lowering) {
    for (model::Trigger& trigger : lowering.state.schema.triggers)
        drop_comment(trigger, id_of(trigger), lowering);
}

}  // namespace

void lower_state(model::State& state, const model::Target& target, source::Diagnostics& sink) {
    Lowering lowering{state, target, sink};
    lower_extensions(lowering);
    refuse_all(state.schema.composites, lowering);
    refuse_all(state.schema.policies, lowering);
    refuse_all(state.schema.ranges, lowering);
    refuse_all(state.schema.collations, lowering);
    refuse_all(state.schema.statistics, lowering);
    refuse_all(state.schema.rules, lowering);
    refuse_all(state.schema.event_triggers, lowering);
    refuse_all(state.schema.privileges, lowering);
    refuse_aggregates(lowering);
    lower_sequences(lowering);
    for (model::Table& table : state.schema.tables) {
        lower_table(table, lowering);
        for (model::ForeignKey& key : table.foreign_keys)
            drop_comment(key, member_id(model::Kind::foreign_key, table.name, key.name), lowering);
        for (model::Check& check : table.checks)
            drop_comment(check, member_id(model::Kind::check, table.name, check.name), lowering);
    }
    lower_views(lowering);
    for (model::View& view : state.schema.views)
        drop_comment(view, id_of(view), lowering);
    lower_bodies(lowering);
    lower_raws(lowering);
    state.schema.enums.clear();
    state.schema.domains.clear();
    state.schema.namespaces.clear();
}

}  // namespace schemac::dialect::mysql
