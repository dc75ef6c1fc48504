// PostgreSQL expressions: bodies of functions that the server keeps as trees.
#include "compiler/dialect/postgres/expression/analyse/context.h"
#include "compiler/dialect/postgres/expression/analyse/raw.h"
#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/expression/mention/mention.h"
#include "compiler/dialect/postgres/expression/names.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// The parameters, called by their bare names or qualified by the function's.
Level parameter_level(const model::Routine& routine, const std::vector<model::Column>& parameters,
                      const Names::Tables& names) {
    RangeEntry entry{routine.name.name, {}, true, false, {}, {}, {}};
    for (const model::Column& parameter : parameters)
        entry.columns.push_back({parameter.name, resolve_type(parameter.type, names)});
    Level level;
    level.entries.push_back(std::move(entry));
    return level;
}

std::string statements_text(const Value& body, const Names::Tables& names, const Level& level) {
    std::string text = "BEGIN ATOMIC ";
    for (const Value& list : body.as("List")["items"])
        for (const Value& statement : list.as("List")["items"])
            text += analyse_query(statement, names, &level).text + "; ";
    return text + "END";
}

}  // namespace

model::Expression canonical_body(const model::Routine& routine, const std::vector<model::Column>& parameters,
                                 const Names& names) {
    model::Expression made = routine.body;
    if (!is_standard_body(made.sql)) return made;
    const std::optional<Tree> tree = parse("CREATE FUNCTION f() LANGUAGE sql " + made.sql);
    made.form = model::Form::opaque;
    if (!tree) return made;
    const Value& body = tree->statements().at(0)["stmt"].body()["sql_body"];
    const Level level = parameter_level(routine, parameters, names.tables());
    try {
        const Value& returned = body.as("ReturnStmt")["returnval"];
        made.canonical = returned ? "RETURN " + print(analyse(returned, {names.tables(), &level, {}}))
                                  : statements_text(body, names.tables(), level);
        made.form = model::Form::canonical;
    } catch (const NotUnderstood&) {
        made.canonical = made.sql;
    }
    return made;
}

}  // namespace schemac::dialect::postgres::expression
