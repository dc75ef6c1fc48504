// Introspect, SQLite: CREATE TRIGGER.
#include "introspect/sqlite/parse.h"

namespace schemac::introspect::sqlite {
namespace {

using Timing = model::Trigger::Timing;
using Event = model::Trigger::Event;

Timing parse_timing(Cursor& cursor) {
    if (cursor.accept("after")) return Timing::after;
    if (cursor.accept_all({"instead", "of"})) return Timing::instead_of;
    cursor.accept("before");
    return Timing::before;
}

void parse_event(Cursor& cursor, model::Trigger& trigger) {
    if (cursor.accept("insert")) {
        trigger.events = {Event::insert};
    } else if (cursor.accept("delete")) {
        trigger.events = {Event::delete_};
    } else {
        cursor.expect("update");
        trigger.events = {Event::update};
        if (!cursor.accept("of")) return;
        do {
            trigger.update_columns.push_back(cursor.name());
        } while (cursor.accept(","));
    }
}

/// The condition ends where the body begins: at a BEGIN outside parentheses.
std::string parse_when(Cursor& cursor) {
    const std::size_t begin = cursor.peek().begin;
    std::size_t end = begin;
    for (int open = 0; open > 0 || !cursor.at("begin");) {
        const Token& token = cursor.take();
        open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        end = token.end;
    }
    return cursor.text(begin, end);
}

}  // namespace

model::Trigger parse_trigger(std::string_view sql) {
    Cursor cursor(sql);
    model::Trigger trigger;
    cursor.expect("create");
    if (!cursor.accept("temp")) cursor.accept("temporary");
    cursor.expect("trigger");
    cursor.accept_all({"if", "not", "exists"});
    trigger.name = cursor.object_name();
    trigger.timing = parse_timing(cursor);
    parse_event(cursor, trigger);
    cursor.expect("on");
    trigger.relation.name = cursor.object_name();
    trigger.level_stated = cursor.accept_all({"for", "each", "row"});
    if (cursor.accept("when")) trigger.when = model::Expression(parse_when(cursor));
    if (!cursor.at("begin")) cursor.fail("`begin`");
    trigger.body = model::Expression(cursor.rest());
    return trigger;
}

}  // namespace schemac::introspect::sqlite
