// Sema: tables, from their members to the model.
#include "compiler/sema/table.h"

#include <algorithm>

#include "compiler/sema/foreign_key.h"
#include "compiler/sema/index.h"
#include "compiler/sema/inherited.h"
#include "compiler/sema/member.h"
#include "compiler/sema/mixin.h"
#include "compiler/sema/option.h"
#include "compiler/sema/table_names.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

void report_twice(const ast::Column& column, const Place& place, const ColumnNames::Entry& first, TableScope& scope) {
    const std::string& table = scope.table.name.name;
    const Declared<ast::Mixin>* mixin = place.mixin ? place.mixin : first.mixin;
    source::Diagnostics& sink = scope.context.sink;
    if (!mixin) {
        sink.report(code::member_twice, column.name.span, "column", column.name.text, table)
            .with_note("first here", first.span);
        return;
    }
    const source::Span there = first.mixin ? first.span : column.name.span;
    const source::Span here = first.mixin ? column.name.span : first.span;
    sink.report(code::mixin_conflict, here, "column", column.name.text, mixin->name.name, table)
        .with_note(
            place.mixin && first.mixin ? "mixin `" + first.mixin->name.name + "` has it too" : "it comes from here",
            there);
}

void name_columns(const std::vector<PlacedMember>& members, TableScope& scope) {
    for (const PlacedMember& m : members) {
        const auto* column = std::get_if<ast::Column>(&m.member->body);
        if (!column || reads_as_option(*column, m.place, scope.context)) continue;
        const auto* first = scope.columns.add({column->name.text, column->name.span, m.place.mixin});
        if (first) report_twice(*column, m.place, *first, scope);
    }
}

/// A primary key's columns hold no nulls, unless `null` is written (SQLite allows it).
void forbid_nulls_in_key(TableScope& scope) {
    if (!scope.table.primary_key) return;
    for (const model::KeyPart& part : scope.table.primary_key->parts) {
        const bool nullable = std::any_of(scope.explicitly_null.begin(), scope.explicitly_null.end(),
                                          [&](const ast::Column* c) { return c->name.text == part.column; });
        for (model::Column& column : scope.table.columns)
            if (column.name == part.column && !nullable) column.not_null = true;
    }
}

void note_table(TableScope& scope) {
    Context& context = scope.context;
    const ast::Table& node = *scope.declared.node;
    const model::ObjectId id = model::id_of(scope.table);
    context.state.origins[id] = node.name.span;
    note_rename(id, node.renamed_from, context);
    if (node.deprecated) context.state.hints.deprecated.insert(id);
    check_length(scope.table.name.name, node.name.name.span, context);
    check_schema(node.name, context);
}

TableScope lower(const Declared<ast::Table>& declared, Context& context) {
    TableScope scope(context, declared);
    scope.table.comment = declared.declaration->doc;
    note_table(scope);
    const std::vector<PlacedMember> members = members_of(declared, context);
    name_columns(members, scope);
    add_inherited(members, scope.columns, context);
    for (const PlacedMember& m : members)
        std::visit([&](const auto& body) { add(body, m.place, scope); }, m.member->body);
    const auto [first, last] = context.indexes.equal_range(declared.name);
    for (auto at = first; at != last; ++at) {
        const Declared<ast::Index>* index = at->second;
        add(*index->node, {&index->declaration->doc, index->declaration->span, index->schema, nullptr, false}, scope);
    }
    forbid_nulls_in_key(scope);
    settle_names(scope);
    return scope;
}

}  // namespace

void add(const ast::DroppedColumn& dropped, const Place&, TableScope& scope) {
    Context& context = scope.context;
    if (const ColumnNames::Entry* column = scope.columns.find(dropped.name.text))
        context.sink.report(code::dropped_but_declared, dropped.name.span, "column", dropped.name.text)
            .with_note("declared here", column->span);
    context.state.hints.drops[model::member_id(model::Kind::column, scope.table.name, dropped.name.text)] = {
        dropped.archive};
}

void add(const ast::Option& option, const Place&, TableScope& scope) {
    const dialect::Option lowered = lower(option);
    if (!apply_to_comment(lowered, scope.table.comment))
        scope.context.dialect.apply(lowered, scope.table, scope.context.sink);
}

void lower_tables(Context& context) {
    check_mixins(context);
    std::vector<std::vector<PendingReference>> references;
    std::vector<model::Table>& tables = context.state.schema.tables;
    for (const Declared<ast::Table>& declared : context.declarations.tables) {
        TableScope scope = lower(declared, context);
        tables.push_back(std::move(scope.table));
        references.push_back(std::move(scope.references));
    }
    TablesByName by_name;
    for (const model::Table& table : tables)
        by_name.emplace(table.name, &table);
    for (std::size_t i = 0; i < tables.size(); ++i)
        resolve_references(tables[i], references[i], by_name, context);
    check_index_names(context);
}

}  // namespace schemac::sema
