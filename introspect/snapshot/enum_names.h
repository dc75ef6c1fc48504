// Snapshot: the words that stand for the values of the model's enumerations.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "compiler/model/constraint.h"
#include "compiler/model/key_part.h"
#include "compiler/model/object_id.h"
#include "compiler/model/routine.h"
#include "compiler/model/trigger.h"

namespace schemac::introspect::snapshot {

/// The words in the order of the enumerators. They are part of the format: once written, never changed.
template <class E>
struct Words;

template <>
struct Words<model::Identity::Form> {
    static constexpr std::array<std::string_view, 5> all{"automatic", "always", "by_default", "serial", "rowid"};
};
template <>
struct Words<model::Generated::Storage> {
    static constexpr std::array<std::string_view, 2> all{"stored", "virtual"};
};
template <>
struct Words<model::Deferral> {
    static constexpr std::array<std::string_view, 3> all{"not_deferrable", "initially_immediate", "initially_deferred"};
};
template <>
struct Words<model::ForeignKey::Action> {
    static constexpr std::array<std::string_view, 5> all{"no_action", "restrict", "cascade", "set_null", "set_default"};
};
template <>
struct Words<model::ForeignKey::Match> {
    static constexpr std::array<std::string_view, 3> all{"simple", "full", "partial"};
};
template <>
struct Words<model::Order> {
    static constexpr std::array<std::string_view, 2> all{"ascending", "descending"};
};
template <>
struct Words<model::Nulls> {
    static constexpr std::array<std::string_view, 3> all{"automatic", "first", "last"};
};
template <>
struct Words<model::Routine::Form> {
    static constexpr std::array<std::string_view, 3> all{"function", "procedure", "aggregate"};
};
template <>
struct Words<model::Trigger::Timing> {
    static constexpr std::array<std::string_view, 3> all{"before", "after", "instead_of"};
};
template <>
struct Words<model::Trigger::Event> {
    static constexpr std::array<std::string_view, 4> all{"insert", "update", "delete", "truncate"};
};
template <>
struct Words<model::Kind> {
    static constexpr std::array<std::string_view, 25> all{
        "schema",      "extension",  "enum",        "domain",       "sequence",  "table",     "column",
        "primary_key", "unique",     "foreign_key", "check",        "exclusion", "index",     "view",
        "routine",     "trigger",    "raw",         "type",         "policy",    "privilege", "range",
        "collation",   "statistics", "rule",        "event_trigger"};
};

template <class E>
std::string_view name_of(E value) {
    return Words<E>::all.at(static_cast<std::size_t>(value));
}

template <class E>
std::optional<E> value_of(std::string_view word) {
    for (std::size_t at = 0; at < Words<E>::all.size(); ++at)
        if (Words<E>::all[at] == word) return static_cast<E>(at);
    return std::nullopt;
}

}  // namespace schemac::introspect::snapshot
