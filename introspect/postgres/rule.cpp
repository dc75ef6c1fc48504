// Introspect, PostgreSQL: rules, but for those that views are made of.
#include "compiler/dialect/postgres/rule_text.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

constexpr std::string_view query =
    "SELECT n.nspname, c.relname, r.rulename, CASE r.ev_type WHEN '2' THEN 'update' WHEN '3' THEN 'insert'"
    " ELSE 'delete' END, r.is_instead, r.ev_enabled, pg_get_ruledef(r.oid), d.description"
    " FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace";

}  // namespace

void read_rules(Catalog& catalog, Draft& draft) {
    for (const Row row :
         catalog.query(std::string(query) + comment_join("pg_rewrite", "r.oid", "d") +
                       "WHERE r.rulename <> '_RETURN' AND c.relkind IN ('r', 'p', 'v') AND" + std::string(user_schema) +
                       "AND" + not_of_extension("pg_class", "c.oid") + "ORDER BY 1, 2, 3")) {
        model::Rule rule;
        rule.relation = {row.text(0), row.text(1)};
        rule.name = row.text(2);
        rule.event = row.text(3);
        rule.instead = row.flag(4);
        rule.enabled = enabled(row.view(5));
        dialect::postgres::RuleText text = dialect::postgres::parse_rule(row.view(6));
        if (!text.condition.empty()) rule.condition = model::Expression(std::move(text.condition));
        rule.commands = model::Expression(std::move(text.commands));
        rule.comment = row.text(7);
        draft.state.schema.rules.push_back(std::move(rule));
    }
}

}  // namespace schemac::introspect::postgres
