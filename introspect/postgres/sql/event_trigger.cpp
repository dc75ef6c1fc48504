// Introspect, PostgreSQL SQL files: event triggers.
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

std::string_view enabled_word(std::string_view letter) {
    if (letter == "D") return "disabled";
    if (letter == "R") return "replica";
    return letter == "A" ? "always" : "";
}

}  // namespace

Outcome read_event_trigger(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::EventTrigger trigger;
    trigger.name = body["trigname"].text;
    trigger.event = body["eventname"].text;
    for (const Value& filter : body["whenclause"])
        for (const Value& tag : filter.as("DefElem")["arg"].as("List")["items"])
            trigger.tags.emplace_back(tag.string());
    trigger.function = builder.old_name_of(body["funcname"]);
    builder.place(id_of(trigger), statement);
    builder.schema().event_triggers.push_back(std::move(trigger));
    return Outcome::done;
}

/// ALTER EVENT TRIGGER … ENABLE and DISABLE.
Outcome read_alter_event_trigger(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    for (model::EventTrigger& trigger : builder.schema().event_triggers) {
        if (trigger.name != body["trigname"].text) continue;
        trigger.enabled = enabled_word(body["tgenabled"].text);
        return Outcome::done;
    }
    return builder.wait_for("event trigger", {{}, std::string(body["trigname"].text)});
}

}  // namespace schemac::introspect::postgres::sql
