// Emit, language: domains.
#include "emit/dsl/domain.h"

#include "emit/dsl/check.h"
#include "emit/dsl/collation.h"
#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"
#include "emit/dsl/type.h"

namespace schemac::emit::dsl {

std::string domain(const model::Domain& domain, const Context& context) {
    const model::ObjectId id = model::id_of(domain);
    std::string text =
        doc_comment(domain.comment) + "domain " + name(domain.name, context) + " as " + type(domain.type, context);
    if (!domain.collation.empty()) text += " collate " + collation_name(domain.collation, context);
    if (domain.default_value) text += " default " + default_value(*domain.default_value, context);
    if (domain.not_null) text += " not null";
    for (const model::Check& c : domain.checks)
        text += ' ' + check(c, context);
    return text + renamed_from(id, context) + deprecated(id, context) + ";\n";
}

}  // namespace schemac::emit::dsl
