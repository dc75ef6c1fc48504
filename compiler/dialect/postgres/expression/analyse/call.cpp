// PostgreSQL expressions: calls of functions, aggregates and window functions.
#include <algorithm>

#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/quote.h"
#include "compiler/dialect/postgres/expression/resolve.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Shape = Node::Shape;

struct Name {
    std::string schema;
    std::string name;
};

/// Names that mean the same, under one of them; `extract` was stored as `date_part` before version 14.
Name called(const Value& parts, const Names::Tables& names) {
    Name found{parts.size() > 1 ? std::string(parts.at(parts.size() - 2).string()) : std::string(),
               std::string(parts.last().string())};
    const bool builtin = found.schema.empty() || found.schema == "pg_catalog";
    if (builtin && found.name == "transaction_timestamp") found.name = "now";
    if (builtin && found.name == "extract" && names.server_major < 14) found.name = "date_part";
    return found;
}

/// The default schema and pg_catalog go without saying.
std::string printed(const Name& name, const Names::Tables& names) {
    const bool bare = name.schema.empty() || name.schema == "pg_catalog" || name.schema == names.default_schema;
    return bare ? quote_identifier(name.name) : quote_qualified(name.schema, name.name);
}

/// The columns' type of a row-returning call doesn't matter here; `setof` gives its element.
TypeRef result_type(const std::string& result) {
    return {result == "record" || result.starts_with("any") || result == "void" ? std::string() : result, {}};
}

std::string suffix_of(const Value& body, const Context& context) {
    std::string suffix;
    if (body["agg_within_group"].is_true())
        suffix += " WITHIN GROUP (ORDER BY " + sort_text(body["agg_order"], context) + ')';
    if (const Value& filter = body["agg_filter"])
        suffix += " FILTER (WHERE " + print(analyse_condition(filter, context)) + ')';
    if (const Value& over = body["over"]) suffix += " OVER " + window_text(over, context);
    return suffix;
}

/// The last operands of a variadic function as the array that the server makes of them: `VARIADIC ARRAY[…]`.
void gather(Node& node, const Name& name, const Context& context) {
    std::vector<std::string> types;
    for (const Node& operand : node.operands)
        types.push_back(operand.type.name);
    const std::optional<Resolution> found = resolve_function(name.schema, name.name, types, context.names);
    if (!found || !found->candidate->variadic) return;
    const std::vector<std::string>& declared = found->candidate->arguments;
    if (!declared.back().ends_with("[]") || node.operands.size() < declared.size()) return;
    std::vector<Node> elements;
    for (std::size_t at = declared.size() - 1; at < node.operands.size(); ++at)
        elements.push_back(coerce(std::move(node.operands[at]), {found->arguments[at], {}}, context.names));
    const Node array = make_node(Shape::array, {}, {declared.back(), {}}, std::move(elements));
    node.operands.resize(declared.size() - 1);
    node.operands.push_back(make_node(Shape::verbatim, "VARIADIC " + print(array), {}));
}

void resolve_call(Node& node, const Name& name, const Context& context) {
    const bool named = std::any_of(node.operands.begin(), node.operands.end(), [](const Node& operand) {
        return operand.is(Shape::verbatim) && operand.text.find(" => ") != std::string::npos;
    });
    std::vector<std::string> types;
    for (const Node& operand : node.operands)
        types.push_back(operand.type.name);
    const auto resolve = [&](const std::vector<std::string>& given) {
        return resolve_function(name.schema, name.name, given, context.names);
    };
    const std::optional<Resolution> found = named ? std::nullopt : resolve(types);
    if (found)
        apply(*found, node.operands, context.names, resolve);
    else
        loosen(node.operands);
    node.type = result_type(found ? found->result : common_function_result(name.schema, name.name, context.names));
}

}  // namespace

Node analyse_call(const Value& body, const Context& context) {
    const Name name = called(body["funcname"], context.names);
    Node node = make_node(Shape::call, printed(name, context.names), {});
    for (const Value& argument : body["args"])
        node.operands.push_back(analyse(argument, context));
    if (body["func_variadic"].is_true()) {
        Node& last = node.operands.back();
        last = make_node(Shape::verbatim, "VARIADIC " + print(last), {});
    } else {
        gather(node, name, context);
    }
    resolve_call(node, name, context);
    if (body["agg_star"].is_true()) node.prefix = "*";
    if (body["agg_distinct"].is_true()) node.prefix = "DISTINCT ";
    node.suffix = suffix_of(body, context);
    if (body["agg_order"] && !body["agg_within_group"].is_true() && !node.operands.empty()) {
        // inside the parentheses, after the last operand
        Node& last = node.operands.back();
        const TypeRef type = last.type;
        last = make_node(Shape::verbatim, print(last) + " ORDER BY " + sort_text(body["agg_order"], context), type);
    }
    return node;
}

/// `CURRENT_TIMESTAMP` is `now()`, and `USER` and `CURRENT_ROLE` are `CURRENT_USER`: the same values, always.
Node analyse_value_function(const Value& body, const Context&) {
    const std::string_view kind = body["op"].text.substr(std::string_view("SVFOP_").size());
    if (kind == "CURRENT_TIMESTAMP") return make_node(Shape::call, "now", {"timestamptz", {}});
    if (kind == "USER" || kind == "CURRENT_ROLE") return make_node(Shape::verbatim, "CURRENT_USER", {"name", {}});
    const bool precise = kind.ends_with("_N");
    std::string text(kind.substr(0, kind.size() - (precise ? 2 : 0)));
    const std::string_view type = text == "CURRENT_DATE"        ? "date"
                                  : text == "CURRENT_TIME"      ? "timetz"
                                  : text == "LOCALTIME"         ? "time"
                                  : text == "LOCALTIMESTAMP"    ? "timestamp"
                                  : text == "CURRENT_TIMESTAMP" ? "timestamptz"
                                                                : "name";
    if (precise) text += '(' + std::to_string(body["typmod"].number()) + ')';
    return make_node(Shape::verbatim, std::move(text), {std::string(type), {}});
}

}  // namespace schemac::dialect::postgres::expression
