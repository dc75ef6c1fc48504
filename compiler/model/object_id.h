// Model: the identity of anything that can be created, changed, hinted at or depended on.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "compiler/model/name.h"

namespace schemac::model {

enum class Kind : std::uint8_t {
    schema,
    extension,
    enum_type,
    domain,
    sequence,
    table,
    column,
    primary_key,
    unique,
    foreign_key,
    check,
    exclusion,
    index,
    view,
    routine,
    trigger,
    raw,
    composite_type,
    policy,
    privilege,
    range_type,
    collation,
    statistics,
    rule,
    event_trigger,
};

/// The word of the language for a kind, such as "foreign key"; used in messages and hints.
std::string_view to_string(Kind kind);

/// Identity of an object. `parent` is the table of a column, constraint or trigger, and the signature of a routine;
/// it is empty for what stands by itself. An index stands in its schema, with `parent` its table.
struct ObjectId {
    Kind kind = Kind::table;
    std::string schema;
    std::string parent;
    std::string name;

    auto operator<=>(const ObjectId&) const = default;
};

ObjectId id_of(Kind kind, const QualifiedName& name);

/// The identity of a member `name` of the table (or view) `owner`.
ObjectId member_id(Kind kind, const QualifiedName& owner, std::string_view name);

/// For people: `column users.email`, `table shop.orders`.
std::string to_string(const ObjectId& id);

}  // namespace schemac::model

template <>
struct std::hash<schemac::model::ObjectId> {
    std::size_t operator()(const schemac::model::ObjectId& id) const noexcept;
};
