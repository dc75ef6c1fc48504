// Model: names of objects.
#pragma once

#include <compare>
#include <string>

namespace schemac::model {

/// The name of an object that lives in a schema. An empty `schema` is the target's anonymous default one
/// (MySQL's database of the URL, SQLite's file); PostgreSQL's is always spelled out, `public` where nobody said.
struct QualifiedName {
    std::string schema;
    std::string name;

    auto operator<=>(const QualifiedName&) const = default;
};

}  // namespace schemac::model
