// Dialect, PostgreSQL: what the bodies of views, routines and triggers mention.
#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/parameters.h"
#include "compiler/dialect/postgres/trigger_text.h"

namespace schemac::dialect::postgres::canonical {
namespace {

void add(std::vector<model::ObjectId>& list, std::vector<model::ObjectId> more, const model::ObjectId& self) {
    list.insert(list.end(), more.begin(), more.end());
    std::erase(list, self);
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// A trigger's function takes no arguments.
model::ObjectId function_of(const model::Trigger& trigger, const std::string& default_schema) {
    const model::QualifiedName name = called_function(trigger.body.sql, default_schema);
    return {model::Kind::routine, name.schema, {}, name.name};
}

}  // namespace

void dependencies(model::Schema& schema, const Settings& settings) {
    const std::string& own = settings.default_schema;
    for (model::View& view : schema.views)
        add(view.depends_on, expression::references(view.query, schema, own), id_of(view));
    for (model::Routine& routine : schema.routines) {
        auto found = routine.language == "sql" ? expression::references(routine.body, schema, own)
                                               : expression::names_in(routine.body, schema, own);
        std::vector<model::Expression> texts{model::Expression(routine.parameters), model::Expression(routine.returns)};
        if (routine.form == model::Routine::Form::aggregate)
            for (const std::string& attribute : routine.attributes)
                texts.emplace_back(attribute);
        for (const model::Expression& text : texts) {
            const auto types = expression::names_in(text, schema, own);
            found.insert(found.end(), types.begin(), types.end());
        }
        add(routine.depends_on, std::move(found), id_of(routine));
    }
    for (model::Policy& policy : schema.policies) {
        std::vector<model::ObjectId> found;
        for (const std::optional<model::Expression>* expression : {&policy.condition, &policy.check}) {
            if (!*expression) continue;
            const auto more = expression::references(**expression, schema, own);
            found.insert(found.end(), more.begin(), more.end());
        }
        add(policy.depends_on, std::move(found), id_of(policy));
    }
    for (model::Rule& rule : schema.rules) {
        std::vector<model::ObjectId> found = expression::references(rule.commands, schema, own);
        if (rule.condition) {
            const auto more = expression::references(*rule.condition, schema, own);
            found.insert(found.end(), more.begin(), more.end());
        }
        add(rule.depends_on, std::move(found), id_of(rule));
    }
    for (model::Trigger& trigger : schema.triggers) {
        std::vector<model::ObjectId> found{function_of(trigger, own)};
        if (trigger.when) {
            const auto more = expression::references(*trigger.when, schema, own);
            found.insert(found.end(), more.begin(), more.end());
        }
        add(trigger.depends_on, std::move(found), id_of(trigger));
    }
}

}  // namespace schemac::dialect::postgres::canonical
