// Emit, language: hints.
#include "emit/dsl/hint.h"

#include "emit/dsl/expression.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {
namespace {

std::string_view dropped_word(const model::ObjectId& id) {
    switch (id.kind) {
        case model::Kind::schema:
        case model::Kind::extension:
        case model::Kind::enum_type:
        case model::Kind::domain:
        case model::Kind::sequence:
        case model::Kind::table:
        case model::Kind::view:
        case model::Kind::index:
        case model::Kind::composite_type:
        case model::Kind::policy:
        case model::Kind::collation:
        case model::Kind::statistics:
        case model::Kind::rule:
        case model::Kind::event_trigger:
        case model::Kind::trigger: return model::to_string(id.kind);
        case model::Kind::range_type: return "type";
        case model::Kind::routine: return "function";
        case model::Kind::column:
        case model::Kind::primary_key:
        case model::Kind::unique:
        case model::Kind::foreign_key:
        case model::Kind::check:
        case model::Kind::exclusion:
        case model::Kind::privilege:
        case model::Kind::raw: return {};
    }
    return {};
}

std::string dropped_object(const model::ObjectId& id, const model::Drop& drop, const Context& context) {
    const std::string_view word = dropped_word(id);
    if (word.empty()) return {};
    std::string text = "dropped " + std::string(word) + ' ' + name({id.schema, id.name}, context);
    if (id.kind == model::Kind::routine) text += '(' + id.parent + ')';
    if (id.kind == model::Kind::trigger || id.kind == model::Kind::policy || id.kind == model::Kind::rule)
        text += " on " + name({id.schema, id.parent}, context);
    return text + (drop.archive ? " archive;\n" : ";\n");
}

}  // namespace

std::string renamed_from(const model::ObjectId& id, const Context& context) {
    const auto found = context.hints().renames.find(id);
    return found == context.hints().renames.end() ? std::string() : " renamed from " + name(found->second);
}

std::string deprecated(const model::ObjectId& id, const Context& context) {
    return context.hints().deprecated.contains(id) ? " deprecated" : "";
}

std::string value_hints(const model::ObjectId& id, const Context& context) {
    std::string text;
    if (const auto found = context.hints().backfills.find(id); found != context.hints().backfills.end()) {
        text += " backfill " + bracketed(found->second.forward, context);
        if (found->second.reverse) text += " reverse " + bracketed(*found->second.reverse, context);
    }
    if (const auto found = context.hints().conversions.find(id); found != context.hints().conversions.end())
        text += " convert using " + bracketed(found->second, context);
    return text;
}

std::string depends_on(const std::vector<model::ObjectId>& needed, const Context& context) {
    std::string text;
    for (const model::ObjectId& id : needed) {
        const std::string_view word = dropped_word(id);
        if (word.empty() && id.kind != model::Kind::raw) continue;
        text += text.empty() ? " depends on " : ", ";
        if (!word.empty()) text += std::string(word) + ' ';
        text += name({id.schema, id.name}, context);
        if (id.kind == model::Kind::routine) text += '(' + id.parent + ')';
    }
    return text;
}

std::string depends_on(const model::ObjectId& id, const Context& context) {
    const auto found = context.hints().depends_on.find(id);
    return found == context.hints().depends_on.end() ? std::string() : depends_on(found->second, context);
}

std::string dropped_columns(const model::Table& table, const Context& context) {
    std::string text;
    for (const auto& [id, drop] : context.hints().drops) {
        const bool here =
            id.kind == model::Kind::column && id.schema == table.name.schema && id.parent == table.name.name;
        if (here) text += "dropped column " + column_name(id.name) + (drop.archive ? " archive;\n" : ";\n");
    }
    return text;
}

std::string dropped_objects(const Context& context) {
    std::string text;
    for (const auto& [id, drop] : context.hints().drops)
        text += dropped_object(id, drop, context);
    return text;
}

}  // namespace schemac::emit::dsl
