// Sema: foreign keys, in two steps: first what the table itself says, then what it points at.
#include "compiler/sema/foreign_key.h"

#include "compiler/sema/index_element.h"
#include "compiler/sema/inherited.h"
#include "compiler/sema/member.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

model::ForeignKey::Action lower(const std::optional<ast::Action>& action) {
    if (!action) return model::ForeignKey::Action::no_action;
    switch (action->kind) {
        case ast::Action::Kind::no_action: return model::ForeignKey::Action::no_action;
        case ast::Action::Kind::restrict_: return model::ForeignKey::Action::restrict;
        case ast::Action::Kind::cascade: return model::ForeignKey::Action::cascade;
        case ast::Action::Kind::set_null: return model::ForeignKey::Action::set_null;
        case ast::Action::Kind::set_default: return model::ForeignKey::Action::set_default;
    }
    return model::ForeignKey::Action::no_action;
}

model::ForeignKey::Match lower(const std::optional<ast::References::Match>& match) {
    if (!match) return model::ForeignKey::Match::simple;
    switch (*match) {
        case ast::References::Match::simple: return model::ForeignKey::Match::simple;
        case ast::References::Match::full: return model::ForeignKey::Match::full;
        case ast::References::Match::partial: return model::ForeignKey::Match::partial;
    }
    return model::ForeignKey::Match::simple;
}

ColumnNames columns_of(const model::Table& table, const Context& context) {
    ColumnNames columns(context.dialect, table.name.name);
    for (const model::Column& column : table.columns)
        columns.add({column.name, {}, nullptr});
    add_inherited(table, context.state.schema.tables, columns, context.dialect);
    return columns;
}

/// The columns that are pointed at: those written, else the primary key's.
std::vector<std::string> referenced_columns(const PendingReference& pending, const model::Table& target,
                                            Context& context) {
    if (!pending.references->columns.empty())
        return columns_of(target, context).resolve(pending.references->columns, context.sink);
    std::vector<std::string> columns;
    if (target.primary_key) {
        for (const model::KeyPart& part : target.primary_key->parts)
            columns.push_back(part.column);
        return columns;
    }
    context.sink.report(code::nothing_to_reference, pending.references->table.span, target.name.name)
        .with_help("name the columns: `references " + target.name.name + " (…)`");
    return columns;
}

void resolve(model::ForeignKey& key, const PendingReference& pending, const TablesByName& tables, Context& context) {
    const auto found = tables.find(key.referenced);
    if (found == tables.end()) {
        for (const ast::Identifier& column : pending.references->columns)
            key.referenced_columns.push_back(column.text);
        return;
    }
    const model::Table* target = found->second;
    if (pending.references->may_dangle && pending.references->columns.empty() && !target->primary_key) return;
    key.referenced_columns = referenced_columns(pending, *target, context);
    if (key.referenced_columns.empty() || key.referenced_columns.size() == key.columns.size()) return;
    context.sink.report(code::reference_arity, pending.span, key.columns.size(), key.referenced_columns.size(),
                        target->name.name);
}

}  // namespace

void add(const ast::ForeignKey& foreign_key, const Place& place, TableScope& scope) {
    const source::Span name_span = foreign_key.name ? foreign_key.name->span : source::Span{};
    const PendingName name{model::Kind::foreign_key, 0, foreign_key.span, name_span, foreign_key.renamed_from, nullptr};
    add_reference(scope.columns.resolve(foreign_key.columns, scope.context.sink), foreign_key.references, place, name,
                  scope);
    model::ForeignKey& added = scope.table.foreign_keys.back();
    if (foreign_key.name) added.name = foreign_key.name->text;
    added.period = foreign_key.period;
    const bool names_columns = !foreign_key.references.columns.empty();
    if (names_columns && foreign_key.period != foreign_key.references.period)
        scope.context.sink.report(code::one_sided_period, foreign_key.span)
            .with_help("write `period` before the last column of both lists");
    added.comment = *place.doc;
}

void add_reference(std::vector<std::string> columns, const ast::References& references, const Place& place,
                   PendingName name, TableScope& scope) {
    Context& context = scope.context;
    model::ForeignKey key;
    key.columns = std::move(columns);
    key.referenced = {schema_of(references.table, place.schema, context.dialect), references.table.name.text};
    key.on_delete = lower(references.on_delete);
    key.on_update = lower(references.on_update);
    if (references.on_delete)
        key.on_delete_columns = scope.columns.resolve(references.on_delete->columns, context.sink);
    key.match = lower(references.match);
    key.deferral = sema::lower(references.deferral);
    key.validated = !references.not_valid;
    key.enforced = !references.not_enforced;
    const NameTable::Entry* target = context.names.relations.find(references.table, place.schema);
    const bool may_dangle = references.may_dangle && context.dialect.capabilities().foreign_keys_may_dangle;
    if (target && target->kind == model::Kind::table)
        key.referenced = target->name;
    else if (!may_dangle)
        context.sink.report(code::unknown_table, references.table.span, written(references.table))
            .with_suggestion(context.names.relations.suggest(references.table));
    name.index = scope.table.foreign_keys.size();
    name.mixin = place.mixin;
    scope.names.push_back(name);
    scope.references.push_back({name.index, &references, place.schema, name.span});
    scope.table.foreign_keys.push_back(std::move(key));
}

void resolve_references(model::Table& table, const std::vector<PendingReference>& references,
                        const TablesByName& tables, Context& context) {
    for (const PendingReference& pending : references)
        resolve(table.foreign_keys[pending.index], pending, tables, context);
}

}  // namespace schemac::sema
