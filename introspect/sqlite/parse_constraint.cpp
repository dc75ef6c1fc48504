// Introspect, SQLite: table constraints, and what column constraints share with them.
#include <utility>

#include "introspect/sqlite/parse_parts.h"

namespace schemac::introspect::sqlite {
namespace {

using Action = model::ForeignKey::Action;

Action parse_action(Cursor& cursor) {
    if (cursor.accept_all({"set", "null"})) return Action::set_null;
    if (cursor.accept_all({"set", "default"})) return Action::set_default;
    if (cursor.accept("cascade")) return Action::cascade;
    if (cursor.accept("restrict")) return Action::restrict;
    if (cursor.accept_all({"no", "action"})) return Action::no_action;
    cursor.fail("an action of a foreign key");
}

/// MATCH is taken by the grammar and has no effect, whatever its name.
bool parse_reference_option(Cursor& cursor, model::ForeignKey& key) {
    if (cursor.accept_all({"on", "delete"}))
        key.on_delete = parse_action(cursor);
    else if (cursor.accept_all({"on", "update"}))
        key.on_update = parse_action(cursor);
    else if (cursor.accept("match"))
        cursor.name();
    else
        return false;
    return true;
}

model::Deferral parse_deferral(Cursor& cursor) {
    const bool negated = cursor.accept_all({"not", "deferrable"});
    if (!negated && !cursor.accept("deferrable")) return model::Deferral::not_deferrable;
    const bool deferred = cursor.accept_all({"initially", "deferred"});
    if (!deferred) cursor.accept_all({"initially", "immediate"});
    if (negated) return model::Deferral::not_deferrable;
    return deferred ? model::Deferral::initially_deferred : model::Deferral::initially_immediate;
}

void parse_primary_key(Cursor& cursor, std::string name, model::Table& table) {
    model::PrimaryKey key;
    key.name = std::move(name);
    key.parts = parse_key_parts(cursor);
    set_conflict(key.dialect, parse_conflict(cursor));
    table.primary_key = std::move(key);
}

void parse_unique(Cursor& cursor, std::string name, model::Table& table) {
    model::Unique unique;
    unique.name = std::move(name);
    unique.parts = parse_key_parts(cursor);
    set_conflict(unique.dialect, parse_conflict(cursor));
    table.uniques.push_back(std::move(unique));
}

void parse_foreign_key(Cursor& cursor, std::string name, model::Table& table) {
    std::vector<std::string> columns = cursor.names();
    cursor.expect("references");
    model::ForeignKey key = parse_references(cursor);
    key.name = std::move(name);
    key.columns = std::move(columns);
    table.foreign_keys.push_back(std::move(key));
}

}  // namespace

std::string parse_conflict(Cursor& cursor) {
    if (!cursor.accept_all({"on", "conflict"})) return {};
    std::string resolution = dialect::expression::lower(cursor.name());
    return resolution == "abort" ? std::string() : resolution;
}

void set_conflict(model::KeyDialectPart& part, std::string conflict) {
    if (!conflict.empty()) part = model::sqlite::KeyPart{std::move(conflict)};
}

model::ForeignKey parse_references(Cursor& cursor) {
    model::ForeignKey key;
    key.referenced.name = cursor.name();
    if (cursor.at("(")) key.referenced_columns = cursor.names();
    while (parse_reference_option(cursor, key)) {
    }
    if (cursor.at("deferrable") || (cursor.at("not") && cursor.peek(1).is("deferrable")))
        key.deferral = parse_deferral(cursor);
    return key;
}

void parse_table_constraint(Cursor& cursor, model::Table& table) {
    std::string name = cursor.accept("constraint") ? cursor.name() : std::string();
    if (cursor.accept_all({"primary", "key"})) {
        parse_primary_key(cursor, std::move(name), table);
    } else if (cursor.accept("unique")) {
        parse_unique(cursor, std::move(name), table);
    } else if (cursor.accept("check")) {
        model::Check check;
        check.name = std::move(name);
        check.expression = model::Expression(cursor.parenthesised());
        parse_conflict(cursor);
        table.checks.push_back(std::move(check));
    } else if (cursor.accept_all({"foreign", "key"})) {
        parse_foreign_key(cursor, std::move(name), table);
    } else if (name.empty()) {
        cursor.fail("a table constraint");
    }
}

}  // namespace schemac::introspect::sqlite
