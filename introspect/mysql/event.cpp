// Introspect, MySQL and MariaDB: events, as raw objects with the statement that makes them.
#include <utility>

#include "compiler/dialect/mysql/event.h"
#include "introspect/mysql/hidden.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

struct Event {
    std::string name;
    std::string execute_at;
    std::string interval_value;
    std::string interval_field;
    std::string starts;
    std::string ends;
    std::string status;
    std::string completion;
    std::string comment;
    std::string body;
    bool starts_when_made = false;  ///< the server's own choice where the statement has no STARTS
};

/// A start that the server chose is marked: it is written, so that a plan or a file brings the same event back, but
/// another database that was made at another time doesn't differ by it.
std::string schedule(const Event& event) {
    if (!event.execute_at.empty()) return "AT " + literal(event.execute_at);
    std::string sql = "EVERY " + event.interval_value + ' ' + event.interval_field;
    if (!event.starts.empty()) sql += " STARTS " + literal(event.starts);
    if (event.starts_when_made) sql += dialect::mysql::started_when_made;
    if (!event.ends.empty()) sql += " ENDS " + literal(event.ends);
    return sql;
}

std::string statement(const Event& event) {
    std::string sql = "CREATE EVENT " + quoted(event.name) + " ON SCHEDULE " + schedule(event);
    if (event.completion == "PRESERVE") sql += " ON COMPLETION PRESERVE";
    if (event.status == "DISABLED") sql += " DISABLE";
    if (event.status.starts_with("SLAVESIDE") || event.status.starts_with("REPLICA_SIDE")) sql += " DISABLE ON SLAVE";
    if (!event.comment.empty()) sql += " COMMENT " + literal(event.comment);
    return sql + " DO " + event.body;
}

}  // namespace

void read_events(Reading& reading) {
    Rows rows = reading.select(
        "event_name, execute_at, interval_value, interval_field, starts, ends, status, on_completion, event_comment, "
        "event_definition, starts is not null and abs(timestampdiff(second, starts, created)) <= 1",
        "events", "event_schema", "order by event_name");
    for (Row& row : rows) {
        Event event;
        for (std::string* field :
             {&event.name, &event.execute_at, &event.interval_value, &event.interval_field, &event.starts, &event.ends,
              &event.status, &event.completion, &event.comment, &event.body})
            *field = row.text();
        event.starts_when_made = row.text() == "1";
        event.body = restored_body(reading, "event", event.name, std::move(event.body));
        model::Raw& raw = reading.state.schema.raws.emplace_back();
        raw.kind = "event";
        raw.name = event.name;
        raw.create = model::Expression(statement(event));
        raw.drop = model::Expression("DROP EVENT " + quoted(event.name));
    }
}

}  // namespace schemac::introspect::mysql
