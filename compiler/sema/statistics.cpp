// Sema: extended statistics.
#include <algorithm>
#include <array>
#include <map>

#include "compiler/sema/index_element.h"
#include "compiler/sema/letter_case.h"
#include "compiler/sema/objects.h"
#include "compiler/sema/relation.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {
namespace {

constexpr std::array<std::string_view, 3> kinds{"dependencies", "mcv", "ndistinct"};

void take_kinds(const ast::Statistics& node, model::Statistics& statistics, Context& context) {
    for (const ast::Identifier& kind : node.kinds) {
        std::string word = lower_case(kind.text);
        if (std::find(kinds.begin(), kinds.end(), word) == kinds.end())
            context.sink.report(code::unknown_right, kind.span, kind.text, "the kinds of statistics")
                .with_suggestion(source::did_you_mean(word, kinds));
        statistics.kinds.push_back(std::move(word));
    }
}

std::optional<model::Statistics> lower(const Declared<ast::Statistics>& declared, Context& context) {
    const ast::Statistics& node = *declared.node;
    const NameTable::Entry* relation = context.names.relations.find(node.on, declared.schema);
    if (!relation || relation->kind == model::Kind::sequence) {
        context.sink.report(code::unknown_relation, node.on.span, written(node.on))
            .with_suggestion(context.names.relations.suggest(node.on));
        return std::nullopt;
    }
    model::Statistics statistics;
    statistics.name = declared.name;
    statistics.table = relation->name;
    take_kinds(node, statistics, context);
    statistics.parts = sema::lower(node.elements, columns_of(relation->name, context), true, context);
    if (node.target) statistics.target = static_cast<int>(std::min(*node.target, 10000LL));
    statistics.comment = declared.declaration->doc;
    return statistics;
}

}  // namespace

void lower_statistics(Context& context) {
    std::map<model::QualifiedName, source::Span> seen;
    for (const Declared<ast::Statistics>& declared : context.declarations.statistics) {
        const ast::Statistics& node = *declared.node;
        std::optional<model::Statistics> statistics = lower(declared, context);
        if (!statistics) continue;
        const auto [first, is_new] = seen.try_emplace(declared.name, node.name.span);
        if (!is_new)
            context.sink.report(code::declared_twice, node.name.span, "statistics", declared.name.name)
                .with_note("first declared here", first->second);
        const model::ObjectId id = model::id_of(*statistics);
        note_rename(id, node.renamed_from, context);
        if (node.deprecated) context.state.hints.deprecated.insert(id);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.statistics.push_back(*std::move(statistics));
    }
}

}  // namespace schemac::sema
