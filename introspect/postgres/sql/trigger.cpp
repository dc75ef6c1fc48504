// Introspect, PostgreSQL SQL files: triggers.
#include <algorithm>

#include "compiler/dialect/postgres/expression/quote.h"
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

using dialect::postgres::expression::quote_identifier;
using dialect::postgres::expression::quote_qualified;
using dialect::postgres::expression::quote_string;
using Event = model::Trigger::Event;

/// Bits of a trigger's type (the server's pg_trigger.h).
enum Bit : int { before = 2, insert = 4, delete_ = 8, update = 16, truncate = 32, instead = 64 };

void read_when(const Value& body, model::Trigger& trigger) {
    const int timing = body["timing"].number();
    trigger.timing = timing & instead  ? model::Trigger::Timing::instead_of
                     : timing & before ? model::Trigger::Timing::before
                                       : model::Trigger::Timing::after;
    const int events = body["events"].number();
    if (events & insert) trigger.events.push_back(Event::insert);
    if (events & update) trigger.events.push_back(Event::update);
    if (events & delete_) trigger.events.push_back(Event::delete_);
    if (events & truncate) trigger.events.push_back(Event::truncate);
    std::sort(trigger.events.begin(), trigger.events.end());
    for (const Value& column : body["columns"])
        trigger.update_columns.emplace_back(column.string());
}

std::string transition_text(const Value& relations, bool is_new) {
    for (const Value& item : relations) {
        const Value& relation = item.as("TriggerTransition");
        if (relation["isNew"].is_true() == is_new)
            return (is_new ? "new table as " : "old table as ") + quote_identifier(relation["name"].text);
    }
    return {};
}

std::string call_text(const Value& body, Builder& builder) {
    const Value& parts = body["funcname"];
    const model::QualifiedName name = builder.old_name_of(parts);
    // what nobody made may be the server's own, which is found without a schema
    const bool own = parts.size() > 1 ? name.schema != "pg_catalog" : builder.has_routine(name);
    std::string arguments;
    for (const Value& argument : body["args"])
        arguments += (arguments.empty() ? "" : ", ") + quote_string(argument.string());
    return (own ? quote_qualified(name.schema, name.name) : quote_identifier(name.name)) + '(' + arguments + ')';
}

}  // namespace

Outcome read_trigger(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const model::QualifiedName relation = builder.old_name(body["relation"]);
    if (!builder.table(relation) && !builder.view(relation)) return builder.wait_for("table", relation);
    model::Trigger trigger;
    trigger.name = body["trigname"].text;
    trigger.relation = relation;
    read_when(body, trigger);
    trigger.for_each_row = body["row"].is_true();
    trigger.referencing = transition_text(body["transitionRels"], false);
    const std::string added = transition_text(body["transitionRels"], true);
    if (!added.empty()) trigger.referencing += (trigger.referencing.empty() ? "" : " ") + added;
    if (body["whenClause"]) trigger.when = model::Expression(statement.in_brackets("when", 0));
    trigger.constraint = body["isconstraint"].is_true();
    trigger.deferral = read_deferral(body);
    trigger.body = model::Expression(call_text(body, builder));
    if (body["constrrel"]) builder.refuse(statement, "FROM");
    builder.place(id_of(trigger), statement);
    auto& all = builder.schema().triggers;
    if (body["replace"].is_true())
        std::erase_if(all, [&](const model::Trigger& old) { return id_of(old) == id_of(trigger); });
    all.push_back(std::move(trigger));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
