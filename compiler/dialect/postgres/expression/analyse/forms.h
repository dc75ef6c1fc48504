// PostgreSQL expressions: the kinds of nodes of the raw tree, a function each (or a family).
#pragma once

#include "compiler/dialect/postgres/expression/analyse/context.h"

namespace schemac::dialect::postgres::expression {

Node analyse_constant(const Value& body, const Context& context);
Node analyse_cast(const Value& body, const Context& context);
Node analyse_collation(const Value& body, const Context& context);
Node analyse_operation(const Value& body, const Context& context);
Node analyse_boolean(const Value& body, const Context& context);
Node analyse_null_test(const Value& body, const Context& context);
Node analyse_boolean_test(const Value& body, const Context& context);
Node analyse_case(const Value& body, const Context& context);
Node analyse_coalesce(const Value& body, const Context& context);
Node analyse_greatest(const Value& body, const Context& context);
Node analyse_call(const Value& body, const Context& context);
Node analyse_value_function(const Value& body, const Context& context);
Node analyse_array(const Value& body, const Context& context);
Node analyse_row(const Value& body, const Context& context);
Node analyse_indirection(const Value& body, const Context& context);
Node analyse_parameter(const Value& body, const Context& context);
Node analyse_subquery(const Value& body, const Context& context);

/// An operator applied to analysed operands, one or two.
Node apply_operator(const std::string& name, std::vector<Node> operands, const Names::Tables& names);

/// `left name ANY (right)` or ALL.
Node apply_quantified(const std::string& name, const std::string& quantifier, Node left, Node right,
                      const Names::Tables& names);

/// `IN` and `NOT IN` of a list.
Node analyse_in_list(const Value& body, const Context& context);

/// `(a, b) = (c, d)`.
Node compare_rows(const std::string& name, Node left, Node right, const Names::Tables& names);

/// What a cast makes of the node, with the elements of an array constructor converted one by one.
Node analyse_array_as(const Value& body, const TypeRef& target, const Context& context);

/// An OVER clause's window, without `OVER`: its name or its definition.
std::string window_text(const Value& definition, const Context& context);
std::string window_definition(const Value& definition, const Context& context);

/// `ORDER BY` elements as text, `a DESC NULLS LAST, b`.
std::string sort_text(const Value& elements, const Context& context);

/// The printed name of an operator: bare where it is built in.
std::string operator_name(const Value& parts);

}  // namespace schemac::dialect::postgres::expression
