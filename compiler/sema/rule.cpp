// Sema: rules.
#include <algorithm>
#include <array>
#include <map>

#include "compiler/sema/dependency.h"
#include "compiler/sema/enabled.h"
#include "compiler/sema/expression.h"
#include "compiler/sema/letter_case.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

constexpr std::array<std::string_view, 3> events{"insert", "update", "delete"};

std::optional<model::Rule> lower(const Declared<ast::Rule>& declared, Context& context) {
    const ast::Rule& node = *declared.node;
    const NameTable::Entry* relation = context.names.relations.find(node.on, declared.schema);
    if (!relation || relation->kind == model::Kind::sequence) {
        context.sink.report(code::unknown_relation, node.on.span, written(node.on))
            .with_suggestion(context.names.relations.suggest(node.on));
        return std::nullopt;
    }
    model::Rule rule;
    rule.name = node.name.text;
    rule.relation = relation->name;
    rule.event = lower_case(node.event.text);
    if (std::find(events.begin(), events.end(), rule.event) == events.end())
        context.sink.report(code::unknown_right, node.event.span, node.event.text, "the events of a rule")
            .with_help("a rule is on `insert`, `update` or `delete`; what is selected is for a view to say");
    rule.instead = node.instead;
    if (node.condition) rule.condition = sema::lower(*node.condition);
    if (node.commands) rule.commands = sema::lower(*node.commands);
    rule.enabled = enabled(node.options, "rule", context);
    rule.comment = declared.declaration->doc;
    rule.depends_on = sema::lower(node.depends_on, declared.schema, context);
    return rule;
}

}  // namespace

void lower_rules(Context& context) {
    std::map<model::ObjectId, source::Span> seen;
    for (const Declared<ast::Rule>& declared : context.declarations.rules) {
        const ast::Rule& node = *declared.node;
        std::optional<model::Rule> rule = lower(declared, context);
        if (!rule) continue;
        const model::ObjectId id = model::id_of(*rule);
        const auto [first, is_new] = seen.try_emplace(id, node.name.span);
        if (!is_new)
            context.sink.report(code::declared_twice, node.name.span, "rule", node.name.text)
                .with_note("first declared here", first->second);
        if (!rule->depends_on.empty()) context.state.hints.depends_on[id] = rule->depends_on;
        note_rename(id, node.renamed_from, context);
        check_length(node.name.text, node.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.rules.push_back(*std::move(rule));
    }
}

}  // namespace schemac::sema
