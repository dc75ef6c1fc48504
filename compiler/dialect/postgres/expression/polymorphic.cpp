// PostgreSQL expressions: the pseudo-types that take the types of their call.
#include "compiler/dialect/postgres/expression/polymorphic.h"

#include "compiler/dialect/postgres/expression/coerce.h"

namespace schemac::dialect::postgres::expression {
namespace {

enum class Role { none, element, array, range, multirange };

Role role_of(std::string_view declared, std::string_view family) {
    if (!declared.starts_with(family)) return Role::none;
    declared.remove_prefix(family.size());
    if (family == "any" && declared.starts_with("compatible")) return Role::none;
    if (declared == "array") return Role::array;
    if (declared == "range") return Role::range;
    if (declared == "multirange") return Role::multirange;
    if (family == "any" && declared.empty()) return Role::none;
    return Role::element;
}

std::string range_of(const std::string& element) {
    if (element == "timestamp") return "tsrange";
    if (element == "timestamptz") return "tstzrange";
    if (element == "numeric") return "numrange";
    return element + "range";
}

std::string multirange_of(const std::string& element) {
    std::string range = range_of(element);
    return range.insert(range.size() - 5, "multi");
}

/// What an operand of that role says about the element.
std::string element_of(Role role, const std::string& type) {
    if (type == "unknown") return type;
    switch (role) {
        case Role::none: return {};
        case Role::element: return type;
        case Role::array: return type.substr(0, type.size() - 2);
        case Role::range:
        case Role::multirange: {
            const catalog::Type* range = catalog::find_type(type);
            return range ? range->element : std::string();
        }
    }
    return {};
}

std::string with_element(Role role, const std::string& element) {
    if (element.empty()) return {};
    switch (role) {
        case Role::none: return {};
        case Role::element: return element;
        case Role::array: return element.ends_with("[]") ? element : element + "[]";
        case Role::range: return range_of(element);
        case Role::multirange: return multirange_of(element);
    }
    return {};
}

void settle(std::string_view family, std::vector<std::string>& arguments, std::string& result,
            const std::vector<std::string>& types, const Names::Tables& names) {
    std::vector<std::string> elements;
    for (std::size_t i = 0; i < types.size(); ++i) {
        const Role role = role_of(arguments[i], family);
        if (role == Role::none) continue;
        const std::string base = role == Role::element ? types[i] : base_type({types[i], {}}, names).name;
        elements.push_back(element_of(role, base));
    }
    if (elements.empty()) return;
    const std::string element = common_type(elements, names);
    for (std::string& argument : arguments)
        if (const Role role = role_of(argument, family); role != Role::none) argument = with_element(role, element);
    if (const Role role = role_of(result, family); role != Role::none) result = with_element(role, element);
}

}  // namespace

void settle_polymorphic(std::vector<std::string>& arguments, std::string& result, const std::vector<std::string>& types,
                        const Names::Tables& names) {
    settle("any", arguments, result, types, names);
    settle("anycompatible", arguments, result, types, names);
}

std::string variadic_element(const std::string& declared) {
    if (declared == "any") return declared;
    if (declared == "anyarray") return "anyelement";
    if (declared == "anycompatiblearray") return "anycompatible";
    return declared.ends_with("[]") ? declared.substr(0, declared.size() - 2) : declared;
}

}  // namespace schemac::dialect::postgres::expression
