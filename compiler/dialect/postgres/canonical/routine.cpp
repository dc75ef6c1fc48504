// Dialect, PostgreSQL: functions and procedures.
#include <algorithm>
#include <cctype>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/canonical/routine_body.h"
#include "compiler/dialect/postgres/parameters.h"
#include "compiler/dialect/postgres/types.h"

namespace schemac::dialect::postgres::canonical {
namespace {

void attributes(model::Routine& routine) {
    std::vector<std::string> kept;
    const bool returns_set = routine.returns.starts_with("SETOF") || routine.returns.starts_with("TABLE");
    for (const std::string& attribute : routine.attributes) {
        std::string text = canonical_attribute(attribute, routine.language, returns_set);
        if (!text.empty()) kept.push_back(std::move(text));
    }
    std::sort(kept.begin(), kept.end());
    routine.attributes = std::move(kept);
}

/// A signature without parameters: a state may have been given only the one or the other.
std::vector<Parameter> parameters_of(const model::Routine& routine) {
    return parse_parameters(routine.parameters.empty() ? routine.signature : routine.parameters);
}

}  // namespace

void routine(model::Routine& routine, const model::Schema& schema, const Context& context) {
    const bool aggregates = routine.form == model::Routine::Form::aggregate;
    if (aggregates && routine.parameters == "*") routine.parameters.clear();
    const TypeMap map = [&](const model::Type& type) {
        return resolved(type, schema, context.settings.default_schema);
    };
    const expression::Scope scope{&context.names, {}, nullptr, {}};
    std::vector<Parameter> parameters = parameters_of(routine);
    for (Parameter& parameter : parameters) {
        parameter.type = map(parameter.type);
        if (parameter.default_value.empty()) continue;
        const model::Expression value{parameter.default_value};
        const model::Expression made = expression::canonical_default(value, parameter.type, scope);
        if (made.form == model::Form::canonical) parameter.default_value = made.canonical;
    }
    if (aggregates) {
        routine.signature = signature_of(parameters);
        routine.parameters = parameters_text(parameters);
        return aggregate(routine, schema, context.settings);
    }
    std::transform(routine.language.begin(), routine.language.end(), routine.language.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (routine.form == model::Routine::Form::function)
        routine.returns = canonical_returns(routine.returns, parameters, map);
    std::vector<model::Column> named;
    for (const Parameter& parameter : parameters) {
        model::Column column;
        column.name = parameter.name;
        column.type = parameter.type;
        named.push_back(std::move(column));
    }
    if (routine.language == "sql") routine.body = expression::canonical_body(routine, named, context.names);
    routine.signature = signature_of(parameters);
    routine.parameters = parameters_text(parameters);
    attributes(routine);
    routine_body(routine, parameters, context);
}

}  // namespace schemac::dialect::postgres::canonical
