// Emit, language: routines, whose bodies are one dialect's own, so that they stand in its block.
#include "emit/dsl/routine.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"

namespace schemac::emit::dsl {
namespace {

std::string_view word(model::Routine::Form form) {
    switch (form) {
        case model::Routine::Form::function: return "function ";
        case model::Routine::Form::procedure: return "procedure ";
        case model::Routine::Form::aggregate: return "aggregate ";
    }
    return {};
}

}  // namespace

std::string routine(const model::Routine& routine, const Context& context) {
    const model::ObjectId id = model::id_of(routine);
    std::string text = doc_comment(routine.comment) + std::string(word(routine.form)) + name(routine.name, context);
    text += '(' + routine.parameters + ')';
    if (routine.form == model::Routine::Form::aggregate) {
        std::string options;
        for (const std::string& attribute : routine.attributes)
            options += (options.empty() ? "" : ", ") + attribute;
        return text + " (" + options + ')' + deprecated(id, context) + depends_on(id, context) + ";\n";
    }
    if (!routine.returns.empty())
        text += " returns " +
                (column_name(routine.returns) == routine.returns ? routine.returns : string_literal(routine.returns));
    if (!routine.language.empty()) text += " language " + name(routine.language);
    for (const std::string& attribute : routine.attributes)
        text += ' ' + attribute;
    text += renamed_from(id, context) + deprecated(id, context) + depends_on(id, context);
    return text + " as " + body(routine.body) + ";\n";
}

}  // namespace schemac::emit::dsl
