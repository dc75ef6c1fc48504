// Emit, MySQL and MariaDB: triggers.
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {
namespace {

std::string event(model::Trigger::Event event) {
    switch (event) {
        case model::Trigger::Event::insert: return "INSERT";
        case model::Trigger::Event::update: return "UPDATE";
        case model::Trigger::Event::delete_: return "DELETE";
        case model::Trigger::Event::truncate: return "TRUNCATE";  // `lower` refuses it
    }
    return {};
}

/// `follows x` with its name in quotes.
std::string order(const std::string& order) {
    const std::size_t blank = order.find(' ');
    return blank == std::string::npos ? std::string()
                                      : ' ' + upper(order.substr(0, blank)) + ' ' + quote(order.substr(blank + 1));
}

std::string create(const model::Trigger& trigger) {
    const bool before = trigger.timing == model::Trigger::Timing::before;
    return "CREATE TRIGGER " + quote(trigger.name) + (before ? " BEFORE " : " AFTER ") + event(trigger.events.front()) +
           " ON " + quote(trigger.relation) + " FOR EACH ROW" + order(trigger.order) + '\n' + trigger.body.sql;
}

std::string drop(const model::Trigger& trigger) {
    return "DROP TRIGGER " + quote(model::QualifiedName{trigger.relation.schema, trigger.name});
}

}  // namespace

Statements statements(const diff::CreateTrigger& change, const Context&) {
    return {create(change.object)};
}

Statements statements(const diff::DropTrigger& change, const Context&) {
    return {drop(change.object)};
}

Statements statements(const diff::AlterTrigger& change, const Context&) {
    return {drop(change.from), create(change.to)};
}

}  // namespace schemac::emit::sql::mysql
