// Introspect, PostgreSQL: event triggers.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

constexpr std::string_view query =
    "SELECT e.evtname, e.evtevent, e.evttags, n.nspname, p.proname, e.evtenabled, d.description"
    " FROM pg_event_trigger e JOIN pg_proc p ON p.oid = e.evtfoid JOIN pg_namespace n ON n.oid = p.pronamespace";

}  // namespace

void read_event_triggers(Catalog& catalog, Draft& draft) {
    for (const Row row : catalog.query(std::string(query) + comment_join("pg_event_trigger", "e.oid", "d") + "WHERE" +
                                       not_of_extension("pg_event_trigger", "e.oid") + "ORDER BY 1")) {
        model::EventTrigger trigger;
        trigger.name = row.text(0);
        trigger.event = row.text(1);
        trigger.tags = row.list(2);
        trigger.function = {row.text(3), row.text(4)};
        trigger.enabled = enabled(row.view(5));
        trigger.comment = row.text(6);
        draft.state.schema.event_triggers.push_back(std::move(trigger));
    }
}

}  // namespace schemac::introspect::postgres
