// Model: data types as columns, domains and casts name them.
#pragma once

#include <string>
#include <vector>

namespace schemac::model {

/// A data type. Built-in types have an empty `schema` and, once canonical, the target's one spelling of their name
/// (`integer`, `timestamp with time zone`, `varchar` … each dialect's documentation says which).
/// `verbatim` marks a type that the language passed through in quotes; canonicalising parses it for the target.
struct Type {
    std::string schema;
    std::string name;
    std::vector<std::string> arguments;  ///< `12`, `2`; for MySQL's enum and set the labels, unquoted
    std::vector<std::string> modifiers;  ///< MySQL's `unsigned`, `zerofill`; PostgreSQL's interval fields
    int dimensions = 0;                  ///< of an array; 0 is a scalar
    bool verbatim = false;

    bool operator==(const Type&) const = default;
};

}  // namespace schemac::model
