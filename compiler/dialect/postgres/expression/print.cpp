// PostgreSQL expressions: an analysed expression as text.
#include <algorithm>

#include "compiler/dialect/postgres/expression/node.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

std::string list(const std::vector<Node>& nodes, std::size_t from, std::string_view separator) {
    std::string text;
    for (std::size_t i = from; i < nodes.size(); ++i)
        text += (i > from ? std::string(separator) : std::string()) + print(nodes[i]);
    return text;
}

bool is_digits(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(const std::string& text) {
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::size_t dot = std::min(text.find('.'), text.size());
    return is_digits(text.substr(sign, dot - sign)) && (dot == text.size() || is_digits(text.substr(dot + 1)));
}

std::string number(const Node& node) {
    return node.text.starts_with('-') ? '(' + node.text + ')' : node.text;
}

/// Numbers of the type that digits have by themselves, booleans and texts need no type beside them.
std::string constant(const Node& node) {
    const std::string& type = node.type.name;
    if (type == "bool" && (node.text == "true" || node.text == "false")) return node.text;
    if (type == "int4" && is_number(node.text)) return number(node);
    if (type == "numeric" && is_number(node.text) && node.text.find('.') != std::string::npos) return number(node);
    const bool numeric = type == "int2" || type == "int8" || type == "numeric" || type == "float4" || type == "float8";
    if (numeric && node.implied && is_number(node.text)) return number(node);
    const std::string quoted = quote_string(node.text);
    if (node.implied || type.empty() || type == "unknown" || type == "text" || type == "varchar") return quoted;
    return quoted + "::" + to_string(node.type);
}

/// A text that is converted when it runs is another thing than a literal of the type.
std::string operand_of_cast(const Node& node) {
    const bool text = node.is(Node::Shape::constant) && (node.type.name == "text" || node.type.name == "varchar");
    return text ? quote_string(node.text) + "::text" : print(node);
}

std::string operation(const Node& node) {
    if (node.operands.size() == 1) return '(' + node.text + ' ' + print(node.operands[0]) + ')';
    return '(' + print(node.operands[0]) + ' ' + node.text + ' ' + print(node.operands[1]) + ')';
}

std::string choice(const Node& node) {
    std::string text = "CASE";
    if (!node.text.empty()) text += ' ' + node.text;
    for (std::size_t i = 0; i + 1 < node.operands.size(); i += 2)
        text += " WHEN " + print(node.operands[i]) + " THEN " + print(node.operands[i + 1]);
    if (node.operands.size() % 2) text += " ELSE " + print(node.operands.back());
    return text + " END";
}

std::string subscript(const Node& node) {
    if (!node.is(Node::Shape::row)) return '[' + print(node) + ']';
    return '[' + print(node.operands[0]) + ':' + print(node.operands[1]) + ']';
}

std::string element(const Node& node) {
    const Node& base = node.operands[0];
    std::string text = base.is(Node::Shape::verbatim) ? print(base) : '(' + print(base) + ')';
    for (std::size_t i = 1; i < node.operands.size(); ++i)
        text += subscript(node.operands[i]);
    return text;
}

}  // namespace

std::string print(const Node& node) {
    switch (node.shape) {
        case Node::Shape::constant: return constant(node);
        case Node::Shape::null: return "NULL";
        case Node::Shape::verbatim: return node.text;
        case Node::Shape::cast:
            if (node.implied) return print(node.operands[0]);
            return '(' + operand_of_cast(node.operands[0]) + ")::" + to_string(node.type);
        case Node::Shape::operation: return operation(node);
        case Node::Shape::quantified:
            return '(' + print(node.operands[0]) + ' ' + node.text + " (" + print(node.operands[1]) + "))";
        case Node::Shape::call: return node.text + '(' + node.prefix + list(node.operands, 0, ", ") + ')' + node.suffix;
        case Node::Shape::conjunction: return '(' + list(node.operands, 0, " AND ") + ')';
        case Node::Shape::disjunction: return '(' + list(node.operands, 0, " OR ") + ')';
        case Node::Shape::negation: return "(NOT " + print(node.operands[0]) + ')';
        case Node::Shape::suffixed: return '(' + print(node.operands[0]) + ' ' + node.text + ')';
        case Node::Shape::choice: return choice(node);
        case Node::Shape::array:
            return "ARRAY[" + list(node.operands, 0, ", ") + ']' +
                   (node.operands.empty() ? "::" + to_string(node.type) : std::string());
        case Node::Shape::row: return "ROW(" + list(node.operands, 0, ", ") + ')';
        case Node::Shape::element: return element(node);
        case Node::Shape::field: return '(' + print(node.operands[0]) + ")." + quote_identifier(node.text);
    }
    return {};
}

}  // namespace schemac::dialect::postgres::expression
