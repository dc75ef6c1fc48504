// PostgreSQL expressions: conversions between types.
#include "compiler/dialect/postgres/expression/coerce.h"

#include <algorithm>

#include "compiler/dialect/postgres/expression/literal/literal.h"

namespace schemac::dialect::postgres::expression {
namespace {

bool is_text(const std::string& type) {
    return type == "text" || type == "varchar";
}

bool is_domain(const std::string& type, const Names::Tables& names) {
    const auto found = names.types.find(type);
    return found != names.types.end() && !found->second.is_enum;
}

bool is_range(const std::string& type, const Names::Tables& names) {
    return category(type, names) == 'R';
}

bool takes_polymorphic(const std::string& from, const std::string& to, const Names::Tables& names) {
    if (to == "any" || to == "anyelement" || to == "anycompatible") return true;
    const std::string base = base_type({from, {}}, names).name;
    const bool array = base.ends_with("[]");
    if (to == "anyarray" || to == "anycompatiblearray") return array;
    if (to == "anynonarray" || to == "anycompatiblenonarray") return !array;
    if (to == "anyenum") return is_enum(base, names);
    if (to == "anyrange" || to == "anycompatiblerange") return is_range(base, names) && !base.ends_with("multirange");
    if (to == "anymultirange" || to == "anycompatiblemultirange") return base.ends_with("multirange");
    return false;
}

bool has_cast(const std::string& from, const std::string& to, catalog::CastContext context) {
    const catalog::Cast* cast = catalog::find_cast(from, to);
    if (!cast) return false;
    using enum catalog::CastContext;
    return cast->context == implicit || context == explicit_ || (context == assignment && cast->context == assignment);
}

bool is_collation(const Node& node) {
    return node.is(Node::Shape::suffixed) && node.text.starts_with("COLLATE ");
}

bool is_digits(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether a constant of one type is the same constant of the other.
bool folds(const Node& node, const TypeRef& target, const Names::Tables& names) {
    const std::string& from = node.type.name;
    if (is_text(from) && is_text(base_type(target, names).name)) {
        const std::string& modifier = target.modifier;
        if (modifier.empty()) return true;
        return std::stoul(modifier.substr(1)) >= node.text.size();  // bytes, so never too few
    }
    if (!target.modifier.empty()) return false;
    if (from == "int4" || from == "int8")
        return target.name == "int8" || target.name == "numeric" || target.name == "float8" || target.name == "int2";
    return from == "numeric" && target.name == "float8";
}

Node retyped(Node node, const TypeRef& target, const Names::Tables& names) {
    const bool text = is_text(base_type(target, names).name);
    node.type = text ? TypeRef{target.name, {}} : target;
    node.text = normalise_literal(node.text, base_type(node.type, names), names);
    return node;
}

Node from_literal(Node node, const TypeRef& target, const Names::Tables& names) {
    const TypeRef base = base_type(target, names);
    const bool whole = target.modifier.empty() || target.name == "interval" ||
                       folds({Node::Shape::constant, node.text, {"text", {}}, {}, false, {}, {}}, target, names);
    node.type = {target.name, target.name == "interval" ? target.modifier : std::string()};
    node.text = normalise_literal(node.text, base, names);
    if (whole) return node;
    return make_node(Node::Shape::cast, {}, target, {std::move(node)});
}

}  // namespace

bool is_understood(const std::string& type, const Names::Tables& names) {
    if (type.empty()) return false;
    const std::string element = type.ends_with("[]") ? type.substr(0, type.size() - 2) : type;
    return catalog::find_type(element) || names.types.contains(element);
}

bool can_coerce(const std::string& from, const std::string& to, catalog::CastContext context,
                const Names::Tables& names) {
    if (from == to || from == "unknown") return true;
    if (to.starts_with("any")) return takes_polymorphic(from, to, names);
    if (is_domain(to, names) && context == catalog::CastContext::implicit) return false;
    const std::string base = base_type({from, {}}, names).name;
    const std::string target = base_type({to, {}}, names).name;
    if (base == target || has_cast(base, target, context)) return true;
    if (base.ends_with("[]") && target.ends_with("[]"))
        return can_coerce(base.substr(0, base.size() - 2), target.substr(0, target.size() - 2), context, names);
    if (context == catalog::CastContext::implicit) return false;
    return category(target, names) == 'S' ||
           (context == catalog::CastContext::explicit_ && category(base, names) == 'S');
}

Node coerce(Node node, const TypeRef& target, const Names::Tables& names) {
    using Shape = Node::Shape;
    if (!target.known() || target.name.starts_with("any") || target.name == "record") return node;
    if (node.type.name == target.name && (target.modifier.empty() || target.modifier == node.type.modifier))
        return node;
    if (node.is(Shape::null)) {
        node.type = target;
        return node;
    }
    if (node.is(Shape::constant)) {
        if (node.type.is_unknown_literal()) return from_literal(std::move(node), target, names);
        if (folds(node, target, names)) return retyped(std::move(node), target, names);
    }
    if (node.is(Shape::array) && target.is_array()) {
        const bool nested = !node.operands.empty() && node.operands[0].is(Shape::array);
        for (Node& element : node.operands) {
            element.implied = false;
            element = coerce(std::move(element), nested ? target : target.element(), names);
        }
        node.type = target;
        return node;
    }
    if (is_collation(node)) {  // the conversion goes under COLLATE
        node.operands[0] = coerce(std::move(node.operands[0]), target, names);
        node.type = node.operands[0].type;
        return node;
    }
    const bool relabel = node.is(Shape::cast) && node.type.modifier.empty() && is_text(node.type.name) &&
                         is_text(target.name) && is_text(base_type(node.operands[0].type, names).name);
    if (relabel) {
        Node inner = std::move(node.operands[0]);
        return coerce(std::move(inner), target, names);
    }
    node.implied = false;
    return make_node(Shape::cast, {}, target, {std::move(node)});
}

std::string common_type(std::span<const std::string> types, const Names::Tables& names) {
    if (types.empty()) return {};
    const bool all_understood =
        std::all_of(types.begin(), types.end(), [](const std::string& t) { return !t.empty(); });
    if (!all_understood) return {};
    if (types[0] != "unknown" && std::all_of(types.begin(), types.end(), [&](const auto& t) { return t == types[0]; }))
        return types[0];
    std::string chosen = base_type({types[0], {}}, names).name;
    for (const std::string& type : types.subspan(1)) {
        const std::string other = base_type({type, {}}, names).name;
        if (other == "unknown" || other == chosen) continue;
        if (chosen == "unknown") {
            chosen = other;
            continue;
        }
        if (category(other, names) != category(chosen, names)) return {};
        using enum catalog::CastContext;
        if (!is_preferred(chosen) && can_coerce(chosen, other, implicit, names) &&
            !can_coerce(other, chosen, implicit, names))
            chosen = other;
    }
    return chosen == "unknown" ? "text" : chosen;
}

TypeRef coerce_to_common(std::vector<Node*> nodes, const Names::Tables& names) {
    std::vector<std::string> types;
    for (const Node* node : nodes)
        types.push_back(node->type.name);
    const std::string common = common_type(types, names);
    if (common.empty()) return {};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        *nodes[i] = coerce(std::move(*nodes[i]), {common, {}}, names);
        types[i] = nodes[i]->type.name;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::string written = types[i];
        types[i] = natural_type(*nodes[i], names);
        if (types[i] == written) continue;
        if (common_type(types, names) == common)
            imply(*nodes[i]);
        else
            types[i] = written;
    }
    return {common, {}};
}

std::string natural_type(const Node& node, const Names::Tables& names) {
    if (node.is(Node::Shape::null)) return "unknown";
    if (is_collation(node)) return natural_type(node.operands[0], names);
    if (node.is(Node::Shape::cast)) {
        const std::string& inner = node.operands[0].type.name;
        const bool literal = node.operands[0].is(Node::Shape::constant);  // bare, it would take the type on itself
        const bool implicit = !literal && node.type.modifier.empty() && is_understood(inner, names) &&
                              inner != "unknown" &&
                              can_coerce(inner, node.type.name, catalog::CastContext::implicit, names);
        return implicit ? inner : node.type.name;
    }
    if (node.is(Node::Shape::array) && !node.operands.empty()) {
        std::vector<std::string> elements;
        for (const Node& element : node.operands)
            elements.push_back(natural_type(element, names));
        const std::string common = common_type(elements, names);
        return common.empty() || node.operands[0].is(Node::Shape::array) ? node.type.name : common + "[]";
    }
    if (!node.is(Node::Shape::constant) || node.type.name == "bool") return node.type.name;
    static constexpr std::string_view numbers[] = {"int2", "int4", "int8", "numeric", "float4", "float8"};
    if (std::find(std::begin(numbers), std::end(numbers), node.type.name) == std::end(numbers)) return "unknown";
    if (!is_digits(node.text))
        return node.text.find_first_not_of("-.0123456789") == std::string::npos ? "numeric" : "unknown";
    const std::size_t digits = node.text.size() - node.text.starts_with('-');
    return digits <= 9 ? "int4" : node.type.name;
}

void imply(Node& node) {
    if (is_collation(node)) return imply(node.operands[0]);
    node.implied = node.is(Node::Shape::cast) || node.is(Node::Shape::constant);
    if (!node.is(Node::Shape::array)) return;
    for (Node& element : node.operands)
        imply(element);
}

void loosen(std::vector<Node>& nodes) {
    for (Node& node : nodes) {
        if (node.is(Node::Shape::constant)) node.implied = true;
        if (node.is(Node::Shape::cast) && node.type.name == "text" && node.type.modifier.empty() &&
            is_text(node.operands[0].type.name))
            node.implied = true;
    }
}

}  // namespace schemac::dialect::postgres::expression
