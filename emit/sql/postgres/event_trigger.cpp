// Emit, PostgreSQL: event triggers.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

std::string enabling(const model::EventTrigger& trigger) {
    return "ALTER EVENT TRIGGER " + quote(trigger.name) + ' ' + enabling_words(trigger.enabled);
}

}  // namespace

Statements write(const diff::CreateEventTrigger& change) {
    const model::EventTrigger& trigger = change.object;
    std::string sql = "CREATE EVENT TRIGGER " + quote(trigger.name) + " ON " + trigger.event;
    for (const std::string& tag : trigger.tags)
        sql += (&tag == &trigger.tags.front() ? " WHEN TAG IN (" : ", ") + literal(tag);
    if (!trigger.tags.empty()) sql += ')';
    Statements statements{sql + " EXECUTE FUNCTION " + quote(trigger.function) + "()"};
    if (!trigger.enabled.empty()) statements.push_back(enabling(trigger));
    add_comment(statements, "EVENT TRIGGER " + quote(trigger.name), trigger.comment);
    return statements;
}

Statements write(const diff::DropEventTrigger& change) {
    return {"DROP EVENT TRIGGER " + quote(change.object.name)};
}

Statements write(const diff::AlterEventTrigger& change) {
    return {enabling(change.to)};
}

}  // namespace schemac::emit::sql::postgres
