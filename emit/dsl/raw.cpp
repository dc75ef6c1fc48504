// Emit, language: raw objects.
#include "emit/dsl/raw.h"

#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {

std::string raw(const model::Raw& raw, const Context& context) {
    std::string text = "raw " + std::string(model::to_string(context.product())) + ' ' + name(raw.kind) + ' ' +
                       name(raw.name) + depends_on(raw.depends_on, context) + " as " + body(raw.create);
    if (!raw.drop.sql.empty()) text += " drop " + body(raw.drop);
    return text + ";\n";
}

}  // namespace schemac::emit::dsl
