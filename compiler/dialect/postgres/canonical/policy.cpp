// Dialect, PostgreSQL: policies.
#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"

namespace schemac::dialect::postgres::canonical {

/// Among others, everybody is everybody.
void policy(model::Policy& policy, const std::vector<model::Column>* columns, const Context& context) {
    std::sort(policy.roles.begin(), policy.roles.end());
    policy.roles.erase(std::unique(policy.roles.begin(), policy.roles.end()), policy.roles.end());
    if (std::binary_search(policy.roles.begin(), policy.roles.end(), "public")) policy.roles.clear();
    const expression::Scope scope{&context.names, policy.table, columns, {}};
    if (policy.condition) policy.condition = expression::canonical(*policy.condition, scope);
    if (policy.check) policy.check = expression::canonical(*policy.check, scope);
}

}  // namespace schemac::dialect::postgres::canonical
