// PostgreSQL expressions: values as columns take them.
#include "compiler/dialect/postgres/expression/assign.h"

#include <algorithm>

#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/literal/literal.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// `0.00` for numeric(10,2) is what `0` and `0.0` become.
std::string scaled(const std::string& text, const std::string& modifier) {
    const std::size_t comma = modifier.find(',');
    const std::string scale_text = comma == std::string::npos ? "0" : modifier.substr(comma + 1);
    const int scale = std::atoi(scale_text.c_str());
    const std::size_t dot = std::min(text.find('.'), text.size());
    std::string fraction = dot < text.size() ? text.substr(dot + 1) : std::string();
    while (static_cast<int>(fraction.size()) > scale && fraction.ends_with('0'))
        fraction.pop_back();
    if (static_cast<int>(fraction.size()) < scale) fraction.resize(static_cast<std::size_t>(std::max(scale, 0)), '0');
    return text.substr(0, dot) + (fraction.empty() ? "" : "." + fraction);
}

}  // namespace

Node assigned(Node value, const TypeRef& column, const Names::Tables& names) {
    const TypeRef base = base_type(column, names);
    const auto is_own = [&](const TypeRef& type) { return type.name == column.name || type.name == base.name; };
    const bool string = category(base.name, names) == 'S';
    while (value.is(Node::Shape::cast) &&
           (is_own(value.type) || (string && category(value.type.name, names) == 'S' && value.type.modifier.empty()))) {
        Node inner = std::move(value.operands[0]);
        value = std::move(inner);
    }
    if (value.is(Node::Shape::constant)) {
        const TypeRef bare{base.name, base.name == "interval" ? base.modifier : std::string()};
        const bool takes = value.type.is_unknown_literal() || string == (category(value.type.name, names) == 'S');
        if (takes) value = coerce(std::move(value), bare, names);
        if (value.type.name == base.name && base.name == "numeric" && !base.modifier.empty())
            value.text = scaled(value.text, base.modifier);
        value.implied = value.type.name == base.name;
    } else if (value.is(Node::Shape::array) && base.is_array()) {
        value = coerce(std::move(value), {base.name, {}}, names);
        imply(value);
    }
    return value;
}

}  // namespace schemac::dialect::postgres::expression
