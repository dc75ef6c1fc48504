// Emit, language: foreign keys.
#include "emit/dsl/foreign_key.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/key.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {
namespace {

std::string_view words(model::ForeignKey::Action action) {
    switch (action) {
        case model::ForeignKey::Action::no_action: return "no action";
        case model::ForeignKey::Action::restrict: return "restrict";
        case model::ForeignKey::Action::cascade: return "cascade";
        case model::ForeignKey::Action::set_null: return "set null";
        case model::ForeignKey::Action::set_default: return "set default";
    }
    return {};
}

std::string match(model::ForeignKey::Match match) {
    switch (match) {
        case model::ForeignKey::Match::simple: return {};
        case model::ForeignKey::Match::full: return " match full";
        case model::ForeignKey::Match::partial: return " match partial";
    }
    return {};
}

std::string action(const char* event, model::ForeignKey::Action action) {
    if (action == model::ForeignKey::Action::no_action) return {};
    return std::string(event) + std::string(words(action));
}

/// Whether the language finds what the key points at; a server may keep keys to what isn't there.
bool is_found(const model::ForeignKey& key, const Context& context) {
    if (!context.dialect().capabilities().foreign_keys_may_dangle) return true;
    const model::Table* table = context.find_table(key.referenced.name);
    return table && (!key.referenced_columns.empty() || table->primary_key);
}

/// The columns of one side; the last may be a period.
std::string side(const model::ForeignKey& key, const std::vector<std::string>& columns) {
    if (!key.period) return column_list(columns);
    std::string list;
    for (const std::string& column : columns)
        list += (list.empty() ? "(" : ", ") + std::string(&column == &columns.back() ? "period " : "") +
                column_name(column);
    return list + ')';
}

}  // namespace

bool stands_beside_column(const model::ForeignKey& key) {
    return !key.period && key.name.empty() && key.columns.size() == 1 && key.comment.empty();
}

std::string references(const model::ForeignKey& key, const Context& context) {
    const std::string table =
        is_found(key, context) ? name(key.referenced, context) : string_literal(key.referenced.name);
    std::string text = "references " + table;
    if (!key.referenced_columns.empty()) text += ' ' + side(key, key.referenced_columns);
    text += match(key.match) + action(" on delete ", key.on_delete);
    if (!key.on_delete_columns.empty()) text += ' ' + column_list(key.on_delete_columns);
    text += action(" on update ", key.on_update) + deferral(key.deferral);
    if (!key.enforced) return text + " not enforced";
    return text + (key.validated ? "" : " not valid");
}

std::string foreign_key(const model::Table& table, const model::ForeignKey& key, const Context& context) {
    if (stands_beside_column(key) && find_column(table, key.columns.front())) return {};
    const model::ObjectId id = model::member_id(model::Kind::foreign_key, table.name, key.name);
    return doc_comment(key.comment) + "foreign key " + (key.name.empty() ? "" : name(key.name) + ' ') +
           side(key, key.columns) + ' ' + references(key, context) + renamed_from(id, context) + ";\n";
}

}  // namespace schemac::emit::dsl
