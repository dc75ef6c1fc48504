// Dialect, PostgreSQL: domains.
#include "compiler/dialect/postgres/canonical/canonical.h"

namespace schemac::dialect::postgres::canonical {

void domain(model::Domain& domain, const Context& context) {
    const expression::Scope scope{&context.names, domain.name, nullptr, domain.type};
    if (domain.default_value)
        domain.default_value = expression::canonical_default(*domain.default_value, domain.type, scope);
    for (model::Check& check : domain.checks)
        check.expression = expression::canonical(check.expression, scope);
    domain.collation = collation(domain.collation);
}

}  // namespace schemac::dialect::postgres::canonical
