// Dialect, PostgreSQL: the parameters and the result of routines.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/type.h"

namespace schemac::dialect::postgres {

struct Parameter {
    std::string mode;  ///< `out`, `inout`, `variadic`; empty: in
    std::string name;  ///< without quotes; empty: none
    model::Type type;
    std::string default_value;  ///< as written; empty: none
};

/// Reads the list between the brackets of CREATE FUNCTION. What is a name and what a type follows the grammar: two
/// words are a name and a type, unless they are one of the types of several words.
std::vector<Parameter> parse_parameters(std::string_view text);

/// What is done to each type on the way, such as finding its schema.
using TypeMap = std::function<model::Type(const model::Type&)>;
/// … and to each default, given the parameter's type.
using DefaultMap = std::function<std::string(const std::string&, const model::Type&)>;

/// As `pg_get_function_arguments` shows them: `a integer, OUT b text, c text DEFAULT 'x'::text`.
std::string parameters_text(const std::vector<Parameter>& parameters);

/// The types of the input parameters, as `oidvectortypes` shows them.
std::string signature_of(const std::vector<Parameter>& parameters);

/// `returns` in canonical form: `SETOF shop.orders`, `TABLE(a integer)`, `trigger`. Without one, what the output
/// parameters make it.
std::string canonical_returns(std::string_view returns, const std::vector<Parameter>& parameters, const TypeMap& map);

/// The attribute as the catalog's reader words it, or nothing for one that says what is the default anyway.
std::string canonical_attribute(std::string_view attribute, std::string_view language, bool returns_set);

}  // namespace schemac::dialect::postgres
