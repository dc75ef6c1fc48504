// Emit, PostgreSQL: constraints as they stand in CREATE TABLE and after ALTER TABLE … ADD.
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::ForeignKey;
using model::postgres::IndexPart;

std::string head(const std::string& name) {
    return name.empty() ? std::string() : "CONSTRAINT " + quote(name) + ' ';
}

template <class Constraint>
std::string index_options(const Constraint& constraint) {
    const auto part = model::part_or_default<IndexPart>(constraint.dialect);
    std::string text = include_text(constraint.include) + with_text(part.storage);
    if (!part.tablespace.empty()) text += " USING INDEX TABLESPACE " + quote(part.tablespace);
    return text;
}

std::string action(std::string_view on, ForeignKey::Action action, const std::vector<std::string>& columns) {
    const std::string list = columns.empty() ? std::string() : " (" + name_list(columns) + ')';
    const std::string words = " ON " + std::string(on);
    switch (action) {
        case ForeignKey::Action::no_action: return {};
        case ForeignKey::Action::restrict: return words + " RESTRICT";
        case ForeignKey::Action::cascade: return words + " CASCADE";
        case ForeignKey::Action::set_null: return words + " SET NULL" + list;
        case ForeignKey::Action::set_default: return words + " SET DEFAULT" + list;
    }
    return {};
}

std::string match(ForeignKey::Match match) {
    switch (match) {
        case ForeignKey::Match::simple: return {};
        case ForeignKey::Match::full: return " MATCH FULL";
        case ForeignKey::Match::partial: return " MATCH PARTIAL";
    }
    return {};
}

/// The columns, of which the last may be said not to overlap.
template <class Key>
std::string key_text(const Key& key) {
    std::string text = parts_text(key.parts);
    if (key.without_overlaps) text.insert(text.size() - 1, " WITHOUT OVERLAPS");
    return text;
}

/// The columns of one side of a foreign key; the last may be a period.
std::string side_text(const ForeignKey& key, const std::vector<std::string>& columns) {
    std::string text;
    for (const std::string& column : columns) {
        const bool period = key.period && &column == &columns.back();
        text += (text.empty() ? "(" : ", ") + std::string(period ? "PERIOD " : "") + quote(column);
    }
    return text + ')';
}

}  // namespace

std::string constraint_text(const model::PrimaryKey& key) {
    return head(key.name) + "PRIMARY KEY " + key_text(key) + index_options(key) + deferral_text(key.deferral);
}

std::string constraint_text(const model::Unique& unique) {
    return head(unique.name) + "UNIQUE " + (unique.nulls_not_distinct ? "NULLS NOT DISTINCT " : "") + key_text(unique) +
           index_options(unique) + deferral_text(unique.deferral);
}

std::string constraint_text(const ForeignKey& key) {
    std::string text =
        head(key.name) + "FOREIGN KEY " + side_text(key, key.columns) + " REFERENCES " + quote(key.referenced);
    if (!key.referenced_columns.empty()) text += ' ' + side_text(key, key.referenced_columns);
    text += match(key.match) + action("UPDATE", key.on_update, {}) +
            action("DELETE", key.on_delete, key.on_delete_columns) + deferral_text(key.deferral);
    if (!key.enforced) return text + " NOT ENFORCED";
    return text + (key.validated ? "" : " NOT VALID");
}

std::string constraint_text(const model::Check& check) {
    return head(check.name) + "CHECK " + bracketed(check.expression.sql) + (check.no_inherit ? " NO INHERIT" : "") +
           (check.enforced ? "" : " NOT ENFORCED") + (check.validated || !check.enforced ? "" : " NOT VALID");
}

std::string constraint_text(const model::Exclusion& exclusion) {
    std::string elements;
    for (const model::Exclusion::Element& element : exclusion.elements)
        elements += (elements.empty() ? "" : ", ") + part_text(element.part) + " WITH " + element.operator_name;
    std::string text = head(exclusion.name) + "EXCLUDE USING " + quote(exclusion.method) + " (" + elements + ')' +
                       index_options(exclusion);
    if (exclusion.predicate) text += " WHERE " + bracketed(exclusion.predicate->sql);
    return text + deferral_text(exclusion.deferral);
}

}  // namespace schemac::emit::sql::postgres
