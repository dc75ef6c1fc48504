// Emit, SQLite: triggers.
#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"

namespace schemac::emit::sql::sqlite {
namespace {

using Timing = model::Trigger::Timing;
using Event = model::Trigger::Event;

std::string_view timing_text(Timing timing) {
    switch (timing) {
        case Timing::before: return " BEFORE ";
        case Timing::after: return " AFTER ";
        case Timing::instead_of: return " INSTEAD OF ";
    }
    return " ";
}

std::string event_text(const model::Trigger& trigger) {
    std::string text;
    for (const Event event : trigger.events) {
        switch (event) {
            case Event::insert: text += "INSERT"; break;
            case Event::delete_: text += "DELETE"; break;
            case Event::truncate: text += "TRUNCATE"; break;  // refused when lowered
            case Event::update: text += "UPDATE"; break;
        }
    }
    if (!trigger.update_columns.empty()) text += " OF " + names(trigger.update_columns);
    return text;
}

/// A table that is dropped or rebuilt takes its triggers along.
std::string drop_trigger(const model::Trigger& trigger) {
    return "DROP TRIGGER IF EXISTS " + quote(trigger.name);
}

}  // namespace

std::string create_trigger(const model::Trigger& trigger) {
    std::string sql = "CREATE TRIGGER " + quote(trigger.name) + std::string(timing_text(trigger.timing));
    sql += event_text(trigger) + " ON " + quote(trigger.relation);
    if (trigger.level_stated) sql += " FOR EACH ROW";
    if (trigger.when) sql += " WHEN " + closed(*trigger.when);
    return sql + '\n' + closed(trigger.body);
}

Statements write(const diff::CreateTrigger& create) {
    return {create_trigger(create.object)};
}

Statements write(const diff::DropTrigger& drop) {
    return {drop_trigger(drop.object)};
}

Statements write(const diff::AlterTrigger& alter) {
    return {drop_trigger(alter.from), create_trigger(alter.to)};
}

}  // namespace schemac::emit::sql::sqlite
