// Sema: indexes.
#include "compiler/sema/index.h"

#include "compiler/sema/expression.h"
#include "compiler/sema/index_element.h"
#include "compiler/sema/letter_case.h"
#include "compiler/sema/member.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {

model::Index lower(const ast::Index& index, const std::string& doc, const ColumnNames& columns,
                   const Context& context) {
    model::Index lowered;
    if (index.name) lowered.name = index.name->name.text;
    lowered.unique = index.unique;
    if (index.method) lowered.method = lower_case(index.method->text);
    lowered.parts = lower(index.elements, columns, false, context);
    lowered.include = columns.resolve(index.include, context.sink);
    if (index.where) lowered.predicate = lower(*index.where);
    lowered.nulls_not_distinct = index.nulls_not_distinct;
    lowered.comment = doc;
    apply_options(index.settings, index.options, lowered.dialect, lowered.comment, context);
    return lowered;
}

void add(const ast::Index& index, const Place& place, TableScope& scope) {
    scope.table.indexes.push_back(lower(index, *place.doc, scope.columns, scope.context));
    scope.names.push_back({model::Kind::index, scope.table.indexes.size() - 1, index.span,
                           index.name ? index.name->span : source::Span{}, index.renamed_from, place.mixin});
}

IndexesByRelation indexes_by_relation(const Declarations& declarations, const Names& names, source::Diagnostics& sink) {
    IndexesByRelation found;
    for (const Declared<ast::Index>& index : declarations.indexes) {
        if (!index.node->on) continue;
        const NameTable::Entry* entry = names.relations.find(*index.node->on, index.schema);
        if (entry && entry->kind != model::Kind::sequence)
            found.emplace(entry->name, &index);
        else
            sink.report(code::unknown_relation, index.node->on->span, written(*index.node->on))
                .with_suggestion(names.relations.suggest(*index.node->on));
    }
    return found;
}

}  // namespace schemac::sema
