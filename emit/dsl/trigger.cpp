// Emit, language: triggers.
#include "emit/dsl/trigger.h"

#include <algorithm>

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/key.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"

namespace schemac::emit::dsl {
namespace {

std::string_view words(model::Trigger::Timing timing) {
    switch (timing) {
        case model::Trigger::Timing::before: return " before ";
        case model::Trigger::Timing::after: return " after ";
        case model::Trigger::Timing::instead_of: return " instead of ";
    }
    return {};
}

std::string_view word(model::Trigger::Event event) {
    switch (event) {
        case model::Trigger::Event::insert: return "insert";
        case model::Trigger::Event::update: return "update";
        case model::Trigger::Event::delete_: return "delete";
        case model::Trigger::Event::truncate: return "truncate";
    }
    return {};
}

std::string events(const model::Trigger& trigger) {
    std::string text;
    for (const model::Trigger::Event event : trigger.events) {
        text += (text.empty() ? "" : " or ") + std::string(word(event));
        if (event != model::Trigger::Event::update || trigger.update_columns.empty()) continue;
        const std::string columns = column_list(trigger.update_columns);
        text += " of " + columns.substr(1, columns.size() - 2);
    }
    return text;
}

/// Whether the body is a call of a function, `shop.touch(1)`, rather than statements.
bool is_call(const std::string& sql) {
    const auto part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
               c == '"' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
    };
    const auto open = std::find_if_not(sql.begin(), sql.end(), part);
    return open != sql.begin() && open != sql.end() && *open == '(' && sql.back() == ')';
}

}  // namespace

std::string trigger(const model::Trigger& trigger, const Context& context) {
    const model::ObjectId id = model::id_of(trigger);
    std::string text = doc_comment(trigger.comment) + (trigger.constraint ? "constraint trigger " : "trigger ");
    text += name(trigger.name) + std::string(words(trigger.timing)) + events(trigger);
    text += " on " + name(trigger.relation, context) + deferral(trigger.deferral);
    if (!trigger.referencing.empty()) text += " referencing " + trigger.referencing;
    if (trigger.level_stated) text += trigger.for_each_row ? " for each row" : " for each statement";
    if (trigger.when) text += " when " + in_parentheses(*trigger.when);
    if (!trigger.order.empty()) text += ' ' + trigger.order;
    text += renamed_from(id, context) + depends_on(id, context) + enabled_block(trigger.enabled, context);
    if (is_call(trigger.body.sql)) return text + " execute " + trigger.body.sql + ";\n";
    return text + " as " + body(trigger.body) + ";\n";
}

}  // namespace schemac::emit::dsl
