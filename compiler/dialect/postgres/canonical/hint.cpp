// Dialect, PostgreSQL: hints at routines, which are told apart by the types of their arguments.
#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/parameters.h"

namespace schemac::dialect::postgres::canonical {
namespace {

template <class Map>
void by_signature(Map& hints, const model::Schema& schema, const std::string& default_schema) {
    Map made;
    for (auto& [id, hint] : hints) {
        model::ObjectId key = id;
        if (key.kind == model::Kind::routine) {
            std::vector<Parameter> parameters = parse_parameters(key.parent);
            for (Parameter& parameter : parameters)
                parameter.type = resolved(parameter.type, schema, default_schema);
            key.parent = signature_of(parameters);
        }
        made.emplace(std::move(key), std::move(hint));
    }
    hints = std::move(made);
}

}  // namespace

void hints(model::State& state, const Settings& settings) {
    by_signature(state.hints.renames, state.schema, settings.default_schema);
    by_signature(state.hints.drops, state.schema, settings.default_schema);
    by_signature(state.hints.depends_on, state.schema, settings.default_schema);
}

}  // namespace schemac::dialect::postgres::canonical
