// Dialect, PostgreSQL: rules.
#include "compiler/dialect/postgres/canonical/canonical.h"

namespace schemac::dialect::postgres::canonical {

void rule(model::Rule& rule, const std::vector<model::Column>* columns, const Context& context) {
    if (rule.condition) {
        const expression::Scope scope{&context.names, rule.relation, columns, {}};
        rule.condition = expression::canonical(*rule.condition, scope);
    }
    rule.commands = expression::canonical_commands(rule.commands, rule.relation, context.names);
}

}  // namespace schemac::dialect::postgres::canonical
