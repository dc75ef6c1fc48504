// Introspect, PostgreSQL SQL files: rules.
#include "compiler/dialect/postgres/rule_text.h"
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {

/// One for SELECT makes a view of a table, in the way of old dumps.
Outcome read_rule(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::Rule rule;
    rule.relation = builder.old_name(body["relation"]);
    if (!builder.table(rule.relation) && !builder.view(rule.relation)) return builder.wait_for("table", rule.relation);
    const std::string_view event = body["event"].text;
    if (event == "CMD_SELECT") {
        builder.refuse(statement, "ON SELECT");
        return Outcome::done;
    }
    rule.name = body["rulename"].text;
    rule.event = event == "CMD_INSERT" ? "insert" : event == "CMD_UPDATE" ? "update" : "delete";
    rule.instead = body["instead"].is_true();
    dialect::postgres::RuleText text = dialect::postgres::parse_rule(statement.slice(0, statement.tokens().size()));
    if (!text.condition.empty()) rule.condition = model::Expression(std::move(text.condition));
    rule.commands = model::Expression(std::move(text.commands));
    builder.place(id_of(rule), statement);
    auto& all = builder.schema().rules;
    if (body["replace"].is_true())
        std::erase_if(all, [&](const model::Rule& old) { return id_of(old) == id_of(rule); });
    all.push_back(std::move(rule));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
