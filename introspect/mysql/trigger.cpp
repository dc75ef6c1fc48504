// Introspect, MySQL and MariaDB: triggers, and their order where it is not that of their names.
#include <algorithm>
#include <map>
#include <tuple>

#include "introspect/mysql/hidden.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

using model::Trigger;

Trigger::Event event_of(const std::string& word) {
    if (word == "INSERT") return Trigger::Event::insert;
    return word == "UPDATE" ? Trigger::Event::update : Trigger::Event::delete_;
}

using Slot = std::tuple<std::string, Trigger::Timing, Trigger::Event>;

/// Several triggers of one table, time and event run in the order in which they were made, which is that of their names
/// in a plan; any other is stated.
void state_order(std::vector<Trigger>& triggers) {
    std::map<Slot, std::vector<Trigger*>> slots;
    for (Trigger& trigger : triggers)
        slots[{trigger.relation.name, trigger.timing, trigger.events.front()}].push_back(&trigger);
    for (auto& [slot, ordered] : slots) {
        const bool by_name = std::is_sorted(ordered.begin(), ordered.end(),
                                            [](const Trigger* a, const Trigger* b) { return a->name < b->name; });
        for (std::size_t at = 1; !by_name && at < ordered.size(); ++at)
            ordered[at]->order = "follows " + ordered[at - 1]->name;
    }
}

}  // namespace

void read_triggers(Reading& reading) {
    std::vector<Trigger>& triggers = reading.state.schema.triggers;
    Rows rows = reading.select("trigger_name, event_object_table, action_timing, event_manipulation, action_statement",
                               "triggers", "trigger_schema",
                               "order by event_object_table, action_timing, event_manipulation, action_order");
    for (Row& row : rows) {
        Trigger& trigger = triggers.emplace_back();
        trigger.name = row.text();
        trigger.relation.name = row.text();
        trigger.timing = row.text() == "BEFORE" ? Trigger::Timing::before : Trigger::Timing::after;
        trigger.events = {event_of(row.text())};
        trigger.body = model::Expression(restored_body(reading, "trigger", trigger.name, row.text()));
    }
    state_order(triggers);
}

}  // namespace schemac::introspect::mysql
