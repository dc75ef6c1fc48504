// Sema: triggers.
#include <algorithm>
#include <map>

#include "compiler/sema/dependency.h"
#include "compiler/sema/enabled.h"
#include "compiler/sema/expression.h"
#include "compiler/sema/index_element.h"
#include "compiler/sema/objects.h"
#include "compiler/sema/relation.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

model::Trigger::Timing lower(ast::Trigger::Timing timing) {
    switch (timing) {
        case ast::Trigger::Timing::before: return model::Trigger::Timing::before;
        case ast::Trigger::Timing::after: return model::Trigger::Timing::after;
        case ast::Trigger::Timing::instead_of: return model::Trigger::Timing::instead_of;
    }
    return model::Trigger::Timing::before;
}

model::Trigger::Event lower(ast::TriggerEvent::Kind event) {
    switch (event) {
        case ast::TriggerEvent::Kind::insert: return model::Trigger::Event::insert;
        case ast::TriggerEvent::Kind::update: return model::Trigger::Event::update;
        case ast::TriggerEvent::Kind::delete_: return model::Trigger::Event::delete_;
        case ast::TriggerEvent::Kind::truncate: return model::Trigger::Event::truncate;
    }
    return model::Trigger::Event::insert;
}

void lower_events(const ast::Trigger& node, const ColumnNames& columns, model::Trigger& trigger, Context& context) {
    for (const ast::TriggerEvent& event : node.events) {
        trigger.events.push_back(lower(event.kind));
        for (std::string& column : columns.resolve(event.columns, context.sink))
            trigger.update_columns.push_back(std::move(column));
    }
    std::sort(trigger.events.begin(), trigger.events.end());
    trigger.events.erase(std::unique(trigger.events.begin(), trigger.events.end()), trigger.events.end());
}

std::string quoted_as_written(const ast::Identifier& name) {
    if (!name.quoted) return name.text;
    std::string text = "\"";
    for (const char c : name.text)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

/// `shop.touch(1)`: a function of the current schema gets that schema, where it isn't the default one.
std::string call_text(const ast::TriggerCall& call, const std::string& current, const Context& context) {
    const std::string arguments = '(' + call.arguments.text + ')';
    const std::string function = quoted_as_written(call.function.name);
    if (call.function.schema) return quoted_as_written(*call.function.schema) + '.' + function + arguments;
    const bool own = std::any_of(context.declarations.routines.begin(), context.declarations.routines.end(),
                                 [&](const auto& routine) {
                                     return routine.name == model::QualifiedName{current, call.function.name.text};
                                 });
    if (!own || current == context.dialect.capabilities().default_schema) return function + arguments;
    ast::Identifier schema;
    schema.text = current;
    schema.quoted = true;
    return quoted_as_written(schema) + '.' + function + arguments;
}

std::string referencing(const ast::Trigger& node) {
    std::string text;
    if (node.old_table) text += "old table as " + quoted_as_written(*node.old_table);
    if (node.new_table)
        text += (text.empty() ? "" : " ") + std::string("new table as ") + quoted_as_written(*node.new_table);
    return text;
}

void lower_body(const ast::Trigger& node, const std::string& schema, model::Trigger& trigger, const Context& context) {
    if (node.call) trigger.body = model::Expression(call_text(*node.call, schema, context));
    if (node.body) trigger.body = sema::lower(*node.body);
}

std::optional<model::Trigger> lower(const Declared<ast::Trigger>& declared, Context& context) {
    const ast::Trigger& node = *declared.node;
    const NameTable::Entry* relation = context.names.relations.find(node.on, declared.schema);
    if (!relation || relation->kind == model::Kind::sequence) {
        context.sink.report(code::unknown_relation, node.on.span, written(node.on))
            .with_suggestion(context.names.relations.suggest(node.on));
        return std::nullopt;
    }
    model::Trigger trigger;
    trigger.name = node.name.text;
    trigger.relation = relation->name;
    trigger.timing = lower(node.timing);
    lower_events(node, columns_of(relation->name, context), trigger, context);
    trigger.for_each_row = node.level ? *node.level == ast::Trigger::Level::row : node.body.has_value();
    trigger.level_stated = node.level.has_value();
    trigger.referencing = referencing(node);
    if (node.when) trigger.when = sema::lower(*node.when);
    trigger.constraint = node.constraint;
    trigger.deferral = sema::lower(node.deferral);
    if (node.order) trigger.order = (node.order->follows ? "follows " : "precedes ") + node.order->trigger.text;
    if (node.from) context.sink.report(code::not_managed_yet, node.from->span, "`from` of a constraint trigger");
    trigger.enabled = enabled(node.options, "trigger", context);
    lower_body(node, declared.schema, trigger, context);
    trigger.comment = declared.declaration->doc;
    trigger.depends_on = sema::lower(node.depends_on, declared.schema, context);
    return trigger;
}

}  // namespace

void lower_triggers(Context& context) {
    std::map<model::ObjectId, source::Span> seen;
    const bool global = context.dialect.capabilities().trigger_names_are_global;
    for (const Declared<ast::Trigger>& declared : context.declarations.triggers) {
        const ast::Trigger& node = *declared.node;
        std::optional<model::Trigger> trigger = lower(declared, context);
        if (!trigger) continue;
        const model::ObjectId id = model::id_of(*trigger);
        model::ObjectId key = id;
        key.name = context.dialect.fold(model::Kind::trigger, id.name);
        if (global) key.parent.clear();
        const auto [first, is_new] = seen.try_emplace(key, node.name.span);
        if (!is_new)
            context.sink.report(code::declared_twice, node.name.span, "trigger", node.name.text)
                .with_note("first declared here", first->second);
        if (!trigger->depends_on.empty()) context.state.hints.depends_on[id] = trigger->depends_on;
        note_rename(id, node.renamed_from, context);
        check_length(node.name.text, node.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.triggers.push_back(*std::move(trigger));
    }
}

}  // namespace schemac::sema
