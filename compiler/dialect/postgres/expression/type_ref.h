// PostgreSQL expressions: types as the analysis knows them.
#pragma once

#include <string>
#include <string_view>

#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/expression/tree.h"
#include "compiler/model/type.h"

namespace schemac::dialect::postgres::expression {

/// A type by name: `int4`, `text[]`, `public.order_status` (of the user: schema and name, quoted where needed),
/// `unknown` (a literal that its context gives a type), or empty (not determined: something unknown took part).
struct TypeRef {
    std::string name;
    std::string modifier;  ///< as it is printed: `(10,2)`; ` day to second(3)` of an interval

    bool known() const { return !name.empty(); }
    bool is_unknown_literal() const { return name == "unknown"; }
    bool is_array() const { return name.ends_with("[]"); }
    TypeRef element() const { return {name.substr(0, name.size() - 2), modifier}; }

    bool operator==(const TypeRef&) const = default;
};

/// What SQL writes: `varchar(10)[]`.
std::string to_string(const TypeRef& type);

/// A type as a cast names it, its name looked for among the state's and then the built-in ones.
TypeRef resolve_type(const Value& type_name, const Names::Tables& names);
TypeRef resolve_type(const model::Type& type, const Names::Tables& names);

/// A type by the text that a person would write, such as `character varying(10)`.
TypeRef resolve_type(const std::string& text, const Names::Tables& names);

/// The type under a domain, also of domains over domains; the type itself where it is none.
TypeRef base_type(const TypeRef& type, const Names::Tables& names);

/// Category, as in pg_type: `S` strings, `N` numbers, `E` enums …; `X` for unknown literals.
char category(const std::string& type, const Names::Tables& names);
bool is_preferred(const std::string& type);
bool is_enum(const std::string& type, const Names::Tables& names);

}  // namespace schemac::dialect::postgres::expression
