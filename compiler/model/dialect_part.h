// Model: the slot in a kind of object for what only one dialect has.
#pragma once

#include <variant>

namespace schemac::model {

/// What one dialect adds to a kind; `std::monostate` until something is said. Opened only by the dialect's own code
/// in compiler/dialect, introspect and emit; everyone else compares it with `==`.
template <class Postgres, class MySql, class Sqlite>
using DialectPart = std::variant<std::monostate, Postgres, MySql, Sqlite>;

/// The part of type T, or a default one where the slot is empty or another dialect's.
template <class T, class Part>
T part_or_default(const Part& part) {
    const T* found = std::get_if<T>(&part);
    return found ? *found : T{};
}

/// The part of type T for writing, made on the spot where the slot is empty.
template <class T, class Part>
T& ensure_part(Part& part) {
    if (!std::holds_alternative<T>(part)) part = T{};
    return std::get<T>(part);
}

}  // namespace schemac::model
