// PostgreSQL expressions: subqueries within expressions.
#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/resolve.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Shape = Node::Shape;

/// `test op ANY (query)`: the test is converted as the operator wants it for the query's column.
std::string tested(const Value& body, const std::string& name, const Query& query, const Context& context) {
    const auto converted = [&](Node value, const TypeRef& type) {
        Node column = make_node(Shape::verbatim, {}, type);
        Node test = apply_operator(name, {std::move(value), std::move(column)}, context.names);
        return std::move(test.operands[0]);
    };
    Node test = analyse(body["testexpr"], context);
    if (!test.is(Shape::row))
        return print(query.columns.empty() ? test : converted(std::move(test), query.columns[0].type));
    for (std::size_t i = 0; i < test.operands.size() && i < query.columns.size(); ++i)
        test.operands[i] = converted(std::move(test.operands[i]), query.columns[i].type);
    return print(test);
}

}  // namespace

Node analyse_subquery(const Value& body, const Context& context) {
    const std::string_view kind = body["subLinkType"].text;
    const Query query = analyse_query(body["subselect"], context.names, context.level);
    const std::string text = '(' + query.text + ')';
    const TypeRef type = query.columns.empty() ? TypeRef{} : query.columns[0].type;
    if (kind == "EXISTS_SUBLINK") return make_node(Shape::verbatim, "(EXISTS " + text + ')', {"bool", {}});
    if (kind == "EXPR_SUBLINK") return make_node(Shape::verbatim, text, type);
    if (kind == "ARRAY_SUBLINK")
        return make_node(Shape::verbatim, "ARRAY" + text, type.known() ? TypeRef{type.name + "[]", {}} : type);
    const std::string name = body["operName"] ? operator_name(body["operName"]) : "=";
    const std::string test = tested(body, name, query, context);
    std::string how = name + (kind == "ALL_SUBLINK" ? " ALL " : " ANY ");
    if (how == "= ANY ") how = "IN ";
    return make_node(Shape::verbatim, '(' + test + ' ' + how + text + ')', {"bool", {}});
}

}  // namespace schemac::dialect::postgres::expression
