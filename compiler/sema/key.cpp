// Sema: primary keys and unique constraints.
#include "compiler/sema/index_element.h"
#include "compiler/sema/member.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

source::Span name_span(const std::optional<ast::Identifier>& name) {
    return name ? name->span : source::Span{};
}

bool is_second(source::Span span, TableScope& scope) {
    if (!scope.table.primary_key) return false;
    auto& report = scope.context.sink.report(code::second_primary_key, span, scope.table.name.name);
    for (const PendingName& name : scope.names)
        if (name.kind == model::Kind::primary_key) report.with_note("the first is here", name.span);
    return true;
}

}  // namespace

void add(const ast::PrimaryKey& key, const Place& place, TableScope& scope) {
    if (is_second(key.span, scope)) return;
    const Context& context = scope.context;
    model::PrimaryKey& lowered = scope.table.primary_key.emplace();
    if (key.name) lowered.name = key.name->text;
    lowered.parts = lower(key.columns, scope.columns, true, context);
    lowered.include = scope.columns.resolve(key.include, context.sink);
    lowered.deferral = lower(key.deferral);
    lowered.without_overlaps = !key.columns.empty() && key.columns.back().without_overlaps;
    lowered.comment = *place.doc;
    apply_options(key.settings, key.options, lowered.dialect, lowered.comment, context);
    scope.names.push_back({model::Kind::primary_key, 0, key.span, name_span(key.name), key.renamed_from, place.mixin});
}

void add(const ast::Unique& unique, const Place& place, TableScope& scope) {
    const Context& context = scope.context;
    model::Unique& lowered = scope.table.uniques.emplace_back();
    if (unique.name) lowered.name = unique.name->text;
    lowered.parts = lower(unique.columns, scope.columns, true, context);
    lowered.include = scope.columns.resolve(unique.include, context.sink);
    lowered.nulls_not_distinct = unique.nulls_not_distinct;
    lowered.deferral = lower(unique.deferral);
    lowered.without_overlaps = !unique.columns.empty() && unique.columns.back().without_overlaps;
    lowered.comment = *place.doc;
    apply_options(unique.settings, unique.options, lowered.dialect, lowered.comment, context);
    scope.names.push_back({model::Kind::unique, scope.table.uniques.size() - 1, unique.span, name_span(unique.name),
                           unique.renamed_from, place.mixin});
}

void add_column_key(const std::string& column, const ast::ColumnKey& key, bool primary, const Place& place,
                    TableScope& scope) {
    model::KeyPart part;
    part.column = column;
    if (primary) {
        if (is_second(key.span, scope)) return;
        scope.table.primary_key.emplace().parts = {part};
        scope.names.push_back({model::Kind::primary_key, 0, key.span, {}, {}, place.mixin});
        return;
    }
    model::Unique& unique = scope.table.uniques.emplace_back();
    unique.parts = {part};
    unique.nulls_not_distinct = key.nulls_not_distinct;
    scope.names.push_back({model::Kind::unique, scope.table.uniques.size() - 1, key.span, {}, {}, place.mixin});
}

}  // namespace schemac::sema
