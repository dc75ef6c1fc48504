// Dialect, MySQL and MariaDB: column types as text and as values.
#pragma once

#include <string>
#include <string_view>

#include "compiler/model/target.h"
#include "compiler/model/type.h"

namespace schemac::dialect::mysql {

/// Reads `int(10) unsigned zerofill`, `enum('a','b')`, `double precision`: words, arguments, modifiers, as written.
/// The labels of enum and set come without their quotes. Never fails: what it doesn't know becomes the name.
model::Type parse_type(std::string_view text);

/// The one spelling of a type: aliases resolved (https://dev.mysql.com/doc/refman/8.0/en/other-vendor-data-types.html),
/// arguments that mean nothing dropped and those that are implied written out (`decimal` is `decimal(10,0)`).
/// `tinyint(1)` stays as it is, for tools take it for a boolean.
model::Type canonical_type(model::Type type, const model::Target& target);

/// How SQL writes a type.
std::string print_type(const model::Type& type);

/// What a canonical type is made of, for defaults, collations and conversions.
bool is_integer(const model::Type& type);
bool is_decimal(const model::Type& type);
bool is_floating(const model::Type& type);
bool is_character(const model::Type& type);  ///< has a charset: char, varchar, the texts, enum, set
bool is_binary_string(const model::Type& type);
bool is_temporal(const model::Type& type);
bool is_spatial(const model::Type& type);
bool is_labelled(const model::Type& type);  ///< enum or set
/// `text`, `blob`, `json` and the spatial types, which can't be indexed whole nor have a plain default.
bool is_large(const model::Type& type);
inline bool is_number(const model::Type& type) {
    return is_integer(type) || is_decimal(type) || is_floating(type);
}

}  // namespace schemac::dialect::mysql
