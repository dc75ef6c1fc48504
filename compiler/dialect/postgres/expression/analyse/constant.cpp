// PostgreSQL expressions: constants, parameters and casts.
#include <charconv>
#include <cstdint>

#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/literal/literal.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Shape = Node::Shape;

/// Digits too many for an integer come as a float: a bigint where they fit, else numeric.
Node number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool fits = error == std::errc() && end == text.data() + text.size();
    if (fits) return make_node(Shape::constant, std::to_string(value), {"int8", {}});
    return make_node(Shape::constant, numeric_literal(text).value_or(std::string(text)), {"numeric", {}});
}

std::string bits(std::string_view text) {
    if (text.starts_with('b') || text.starts_with('B')) return std::string(text.substr(1));
    std::string made;
    for (const char c : text.substr(1)) {
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        for (int bit = 3; bit >= 0; --bit)
            made += (digit >> bit) & 1 ? '1' : '0';
    }
    return made;
}

}  // namespace

Node analyse_constant(const Value& body, const Context&) {
    if (body["isnull"].is_true()) return make_node(Shape::null, {}, {"unknown", {}});
    if (const Value& text = body["sval"])
        return make_node(Shape::constant, std::string(text["sval"].text), {"unknown", {}});
    if (const Value& real = body["fval"]) return number(real["fval"].text);
    if (const Value& flag = body["boolval"])
        return make_node(Shape::constant, flag["boolval"].is_true() ? "true" : "false", {"bool", {}});
    if (const Value& string = body["bsval"]) return make_node(Shape::constant, bits(string["bsval"].text), {"bit", {}});
    return make_node(Shape::constant, std::to_string(body["ival"]["ival"].number()), {"int4", {}});
}

Node analyse_parameter(const Value& body, const Context&) {
    return make_node(Shape::verbatim, "$" + std::to_string(body["number"].number()), {});
}

Node analyse_cast(const Value& body, const Context& context) {
    const TypeRef target = resolve_type(body["typeName"], context.names);
    if (const Value& array = body["arg"].as("A_ArrayExpr"); array && target.is_array())
        return analyse_array_as(array, target, context);
    return coerce(analyse(body["arg"], context), target, context.names);
}

Node analyse_collation(const Value& body, const Context& context) {
    Node inner = analyse(body["arg"], context);
    if (inner.type.is_unknown_literal()) inner = coerce(std::move(inner), {"text", {}}, context.names);
    std::string name;
    for (const Value& part : body["collname"])
        if (part.string() != "pg_catalog") name += (name.empty() ? "" : ".") + quote_identifier(part.string());
    const TypeRef type = inner.type;
    return make_node(Shape::suffixed, "COLLATE " + name, type, {std::move(inner)});
}

}  // namespace schemac::dialect::postgres::expression
