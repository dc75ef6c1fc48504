// Sema: settling names once all members of a table are there.
#include "compiler/sema/table_names.h"

#include <map>
#include <set>

#include "compiler/sema/naming.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

/// Constraints share one space of names, indexes another.
std::string key(const PendingName& pending, const std::string& name, const dialect::Dialect& dialect) {
    const char* space = pending.kind == model::Kind::index ? "index " : "constraint ";
    return space + dialect.fold(pending.kind, name);
}

void report_twice(const PendingName& pending, const std::string& name, const PendingName& first, TableScope& scope) {
    const std::string word(model::to_string(pending.kind));
    source::Diagnostics& sink = scope.context.sink;
    if (pending.mixin || first.mixin) {
        const PendingName& taken_over = pending.mixin ? pending : first;
        const PendingName& other = pending.mixin ? first : pending;
        sink.report(code::mixin_conflict, taken_over.name_span, word, name, taken_over.mixin->name.name,
                    scope.table.name.name)
            .with_note("the other is here", other.name_span);
        return;
    }
    sink.report(code::member_twice, pending.name_span, word, name, scope.table.name.name)
        .with_note("first here", first.name_span);
}

/// A conventional name that is taken gets a number.
std::string free_name(const PendingName& pending, const std::string& wanted,
                      const std::map<std::string, const PendingName*>& taken, const dialect::Dialect& dialect) {
    std::string name = wanted;
    for (int i = 2; !name.empty() && taken.contains(key(pending, name, dialect)); ++i)
        name = wanted + '_' + std::to_string(i);
    return name;
}

void note(const PendingName& pending, const std::string& name, TableScope& scope) {
    Context& context = scope.context;
    const model::ObjectId id = model::member_id(pending.kind, scope.table.name, name);
    context.state.origins.try_emplace(id, pending.name_span.valid() ? pending.name_span : pending.span);
    if (!pending.renamed_from) return;
    if (name.empty())
        context.sink.report(code::renamed_without_name, pending.renamed_from->span, model::to_string(pending.kind));
    else
        note_rename(id, pending.renamed_from, context);
}

}  // namespace

void settle_names(TableScope& scope) {
    const dialect::Dialect& dialect = scope.context.dialect;
    std::map<std::string, const PendingName*> taken;
    for (const PendingName& pending : scope.names) {
        const std::string& name = name_of(scope.table, pending.kind, pending.index);
        if (name.empty()) continue;
        check_length(name, pending.name_span, scope.context);
        const auto [first, is_new] = taken.try_emplace(key(pending, name, dialect), &pending);
        if (!is_new) report_twice(pending, name, *first->second, scope);
    }
    for (const PendingName& pending : scope.names) {
        std::string& name = name_of(scope.table, pending.kind, pending.index);
        if (name.empty()) {
            const std::string wanted = conventional_name(scope.table, pending.kind, pending.index, scope.context);
            name = free_name(pending, wanted, taken, dialect);
            if (!name.empty()) taken.emplace(key(pending, name, dialect), &pending);
        }
        note(pending, name, scope);
    }
}

void check_index_names(const Context& context) {
    if (!context.dialect.capabilities().index_names_are_global) return;
    std::map<std::pair<std::string, std::string>, source::Span> taken;
    for (const model::Table& table : context.state.schema.tables)
        for (const model::Index& index : table.indexes) {
            if (index.name.empty()) continue;
            const auto at = context.state.origins.find(model::member_id(model::Kind::index, table.name, index.name));
            const source::Span span = at == context.state.origins.end() ? source::Span{} : at->second;
            const auto [first, is_new] =
                taken.try_emplace({table.name.schema, context.dialect.fold(model::Kind::index, index.name)}, span);
            if (!is_new && first->second != span)
                context.sink.report(code::declared_twice, span, "index", index.name)
                    .with_note("first declared here", first->second);
        }
}

}  // namespace schemac::sema
