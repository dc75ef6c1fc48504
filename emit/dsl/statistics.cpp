// Emit, language: statistics objects.
#include "emit/dsl/statistics.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {

std::string statistics(const model::Statistics& statistics, const Context& context) {
    const model::ObjectId id = model::id_of(statistics);
    std::string text = doc_comment(statistics.comment) + "statistics " + name(statistics.name, context);
    for (const std::string& kind : statistics.kinds)
        text += (&kind == &statistics.kinds.front() ? " (" : ", ") + kind;
    if (!statistics.kinds.empty()) text += ')';
    for (const model::KeyPart& part : statistics.parts)
        text += (&part == &statistics.parts.front() ? " on " : ", ") +
                (part.expression ? in_parentheses(*part.expression) : name(part.column));
    text += " from " + name(statistics.table, context);
    if (statistics.target >= 0) text += " target " + std::to_string(statistics.target);
    return text + renamed_from(id, context) + deprecated(id, context) + ";\n";
}

}  // namespace schemac::emit::dsl
