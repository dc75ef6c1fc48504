// Emit, PostgreSQL: triggers.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::Trigger;

std::string timing(Trigger::Timing timing) {
    switch (timing) {
        case Trigger::Timing::before: return "BEFORE";
        case Trigger::Timing::after: return "AFTER";
        case Trigger::Timing::instead_of: return "INSTEAD OF";
    }
    return {};
}

std::string event(const Trigger& trigger, Trigger::Event event) {
    switch (event) {
        case Trigger::Event::insert: return "INSERT";
        case Trigger::Event::update:
            return trigger.update_columns.empty() ? "UPDATE" : "UPDATE OF " + name_list(trigger.update_columns);
        case Trigger::Event::delete_: return "DELETE";
        case Trigger::Event::truncate: return "TRUNCATE";
    }
    return {};
}

std::string events(const Trigger& trigger) {
    std::string text;
    for (const Trigger::Event one : trigger.events)
        text += (text.empty() ? "" : " OR ") + event(trigger, one);
    return text;
}

std::string path(const Trigger& trigger) {
    return "TRIGGER " + quote(trigger.name) + " ON " + quote(trigger.relation);
}

std::string enabling(const Trigger& trigger) {
    return "ALTER TABLE " + quote(trigger.relation) + ' ' + enabling_words(trigger.enabled) + " TRIGGER " +
           quote(trigger.name);
}

std::string definition(const Trigger& trigger) {
    std::string sql = std::string("CREATE ") + (trigger.constraint ? "CONSTRAINT " : "") + "TRIGGER " +
                      quote(trigger.name) + '\n' + timing(trigger.timing) + ' ' + events(trigger) + " ON " +
                      quote(trigger.relation) + deferral_text(trigger.deferral);
    if (!trigger.referencing.empty()) sql += "\nREFERENCING " + trigger.referencing;
    sql += trigger.for_each_row ? "\nFOR EACH ROW" : "\nFOR EACH STATEMENT";
    if (trigger.when) sql += "\nWHEN " + bracketed(trigger.when->sql);
    return sql + "\nEXECUTE FUNCTION " + (trigger.body.canonical.empty() ? trigger.body.sql : trigger.body.canonical);
}

}  // namespace

Statements write(const diff::CreateTrigger& change) {
    Statements statements{definition(change.object)};
    if (!change.object.enabled.empty()) statements.push_back(enabling(change.object));
    add_comment(statements, path(change.object), change.object.comment);
    return statements;
}

Statements write(const diff::DropTrigger& change) {
    return {"DROP " + path(change.object)};
}

Statements write(const diff::AlterTrigger& change) {
    if (change.from.enabled == change.to.enabled) return {};
    return {enabling(change.to)};
}

}  // namespace schemac::emit::sql::postgres
