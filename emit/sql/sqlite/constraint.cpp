// Emit, SQLite: constraints of tables.
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {
namespace {

using Action = model::ForeignKey::Action;

std::string named(const std::string& name) {
    return name.empty() ? "" : "CONSTRAINT " + quote(name) + ' ';
}

std::string_view action_text(Action action) {
    switch (action) {
        case Action::no_action: return "";
        case Action::restrict: return "RESTRICT";
        case Action::cascade: return "CASCADE";
        case Action::set_null: return "SET NULL";
        case Action::set_default: return "SET DEFAULT";
    }
    return "";
}

std::string on(const char* event, Action action) {
    return action == Action::no_action ? "" : std::string(event) + std::string(action_text(action));
}

std::string_view deferral_text(model::Deferral deferral) {
    switch (deferral) {
        case model::Deferral::not_deferrable: return "";
        case model::Deferral::initially_immediate: return " DEFERRABLE";
        case model::Deferral::initially_deferred: return " DEFERRABLE INITIALLY DEFERRED";
    }
    return "";
}

}  // namespace

bool goes_on_column(const model::PrimaryKey& key) {
    return key.parts.size() == 1 && !key.parts[0].expression && key.parts[0].collation.empty();
}

std::string constraint_text(const model::PrimaryKey& key) {
    return named(key.name) + "PRIMARY KEY (" + parts_text(key.parts) + ')' + conflict_text(key.dialect);
}

std::string constraint_text(const model::Unique& unique) {
    return named(unique.name) + "UNIQUE (" + parts_text(unique.parts) + ')' + conflict_text(unique.dialect);
}

std::string constraint_text(const model::Check& check) {
    return named(check.name) + "CHECK (" + closed(check.expression) + ')';
}

std::string constraint_text(const model::ForeignKey& key) {
    std::string text = named(key.name) + "FOREIGN KEY (" + names(key.columns) + ") REFERENCES " + quote(key.referenced);
    if (!key.referenced_columns.empty()) text += " (" + names(key.referenced_columns) + ')';
    text += on(" ON DELETE ", key.on_delete) + on(" ON UPDATE ", key.on_update);
    return text + std::string(deferral_text(key.deferral));
}

}  // namespace schemac::emit::sql::sqlite
