// PostgreSQL expressions: what an output column is called where nobody says.
#include "compiler/dialect/postgres/expression/query/query.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// A name, and whether it is better than what a cast around it would give.
struct Guess {
    std::string name;
    bool strong = false;
};

Guess guess(const Value& value);

std::string last_name(const Value& parts) {
    for (const Value* part = &parts.last(); *part; part = nullptr)
        if (!part->string().empty()) return std::string(part->string());
    return {};
}

std::string value_function(std::string_view op) {
    std::string name;
    for (const char c : op.substr(6))
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (name.ends_with("_n")) name.resize(name.size() - 2);
    return name;
}

Guess of_indirection(const Value& body) {
    std::string name;
    for (const Value& step : body["indirection"])
        if (!step.string().empty()) name = step.string();
    return name.empty() ? guess(body["arg"]) : Guess{name, true};
}

Guess of_cast(const Value& body) {
    Guess inner = guess(body["arg"]);
    return inner.strong ? inner : Guess{last_name(body["typeName"]["names"]), false};
}

Guess of_case(const Value& body) {
    Guess otherwise = guess(body["defresult"]);
    return otherwise.strong ? otherwise : Guess{"case", false};
}

Guess of_subquery(const Value& body) {
    const std::string_view kind = body["subLinkType"].text;
    if (kind == "EXISTS_SUBLINK") return {"exists", true};
    if (kind == "ARRAY_SUBLINK") return {"array", true};
    if (kind != "EXPR_SUBLINK") return {};
    const Value* select = &body["subselect"].as("SelectStmt");
    while (const Value& left = (*select)["larg"])
        select = &left;
    const Value& target = (*select)["targetList"].at(0).as("ResTarget");
    if (const Value& name = target["name"]) return {std::string(name.text), true};
    return guess(target["val"]);
}

Guess guess(const Value& value) {
    const std::string_view kind = value.kind();
    const Value& body = value.body();
    if (kind == "ColumnRef") return {last_name(body["fields"]), true};
    if (kind == "FuncCall") return {last_name(body["funcname"]), true};
    if (kind == "A_Indirection") return of_indirection(body);
    if (kind == "TypeCast") return of_cast(body);
    if (kind == "CollateClause") return guess(body["arg"]);
    if (kind == "CaseExpr") return of_case(body);
    if (kind == "CoalesceExpr") return {"coalesce", true};
    if (kind == "MinMaxExpr") return {body["op"].text == "IS_LEAST" ? "least" : "greatest", true};
    if (kind == "A_Expr" && body["kind"].text == "AEXPR_NULLIF") return {"nullif", true};
    if (kind == "SQLValueFunction") return {value_function(body["op"].text), true};
    if (kind == "SubLink") return of_subquery(body);
    if (kind == "A_ArrayExpr") return {"array", true};
    if (kind == "RowExpr") return {"row", true};
    if (kind == "GroupingFunc") return {"grouping", true};
    return {};
}

}  // namespace

std::string output_name(const Value& value) {
    const Guess best = guess(value);
    return best.name.empty() ? "?column?" : best.name;
}

}  // namespace schemac::dialect::postgres::expression
