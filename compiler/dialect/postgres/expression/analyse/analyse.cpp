// PostgreSQL expressions: from a node's kind to its analysis.
#include <functional>
#include <unordered_map>

#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/analyse/raw.h"
#include "compiler/dialect/postgres/expression/coerce.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Analyse = Node (*)(const Value&, const Context&);

const std::unordered_map<std::string_view, Analyse>& kinds() {
    static const std::unordered_map<std::string_view, Analyse> all{{"A_Const", analyse_constant},
                                                                   {"ColumnRef", analyse_column},
                                                                   {"ParamRef", analyse_parameter},
                                                                   {"TypeCast", analyse_cast},
                                                                   {"CollateClause", analyse_collation},
                                                                   {"A_Expr", analyse_operation},
                                                                   {"BoolExpr", analyse_boolean},
                                                                   {"NullTest", analyse_null_test},
                                                                   {"BooleanTest", analyse_boolean_test},
                                                                   {"CaseExpr", analyse_case},
                                                                   {"CoalesceExpr", analyse_coalesce},
                                                                   {"MinMaxExpr", analyse_greatest},
                                                                   {"FuncCall", analyse_call},
                                                                   {"SQLValueFunction", analyse_value_function},
                                                                   {"A_ArrayExpr", analyse_array},
                                                                   {"RowExpr", analyse_row},
                                                                   {"A_Indirection", analyse_indirection},
                                                                   {"SubLink", analyse_subquery}};
    return all;
}

}  // namespace

Node analyse(const Value& node, const Context& context) {
    const auto found = kinds().find(node.kind());
    return found == kinds().end() ? analyse_raw(node, context) : found->second(node.body(), context);
}

Node analyse_condition(const Value& node, const Context& context) {
    return coerce(analyse(node, context), {"bool", {}}, context.names);
}

}  // namespace schemac::dialect::postgres::expression
