// Introspect, PostgreSQL: triggers. Those that a partition has from its parent are the parent's business.
#include <algorithm>

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/trigger_text.h"
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

std::string query(const Catalog& catalog) {
    return "SELECT n.nspname, c.relname, t.tgname, t.tgtype, t.tgenabled, t.tgdeferrable, t.tginitdeferred,"
           " t.tgconstraint <> 0, t.tgoldtable, t.tgnewtable, pg_get_triggerdef(t.oid),"
           " (SELECT array_agg(a.attname ORDER BY u.n) FROM unnest(t.tgattr) WITH ORDINALITY u(attnum, n)"
           "   JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = u.attnum),"
           " d.description, t.tgconstrrelid <> 0, " +
           catalog.since(13, "t.tgparentid <> 0", "false") +
           " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace" +
           comment_join("pg_trigger", "t.oid", "d") + "WHERE NOT t.tgisinternal AND c.relkind IN ('r', 'p', 'v') AND" +
           std::string(user_schema) + "AND" + not_of_extension("pg_trigger", "t.oid") + "AND" +
           not_of_extension("pg_class", "c.oid") + "ORDER BY 1, 2, 3";
}

/// The bits of tgtype: src/include/catalog/pg_trigger.h.
void read_type(model::Trigger& trigger, long long bits) {
    trigger.for_each_row = bits & 1;
    trigger.timing = bits & 64  ? model::Trigger::Timing::instead_of
                     : bits & 2 ? model::Trigger::Timing::before
                                : model::Trigger::Timing::after;
    const auto add = [&](int bit, model::Trigger::Event event) {
        if (bits & bit) trigger.events.push_back(event);
    };
    add(4, model::Trigger::Event::insert);
    add(16, model::Trigger::Event::update);
    add(8, model::Trigger::Event::delete_);
    add(32, model::Trigger::Event::truncate);
}

std::string referencing(const Row& row) {
    std::string text;
    if (!row.is_null(8)) text = "old table as " + dialect::postgres::quote(row.view(8));
    if (!row.is_null(9))
        text += (text.empty() ? "new table as " : " new table as ") + dialect::postgres::quote(row.view(9));
    return text;
}

}  // namespace

void read_triggers(Catalog& catalog, Draft& draft) {
    for (const Row row : catalog.query(query(catalog))) {
        if (row.flag(14)) continue;
        model::Trigger trigger;
        trigger.relation = {row.text(0), row.text(1)};
        trigger.name = row.text(2);
        if (row.flag(13)) {
            draft.unmanaged("constraint trigger with FROM",
                            dialect::postgres::quote(trigger.relation) + '.' + trigger.name);
            continue;
        }
        read_type(trigger, row.number(3));
        trigger.enabled = enabled(row.view(4));
        trigger.deferral = deferral(row.flag(5), row.flag(6));
        trigger.constraint = row.flag(7);
        trigger.referencing = referencing(row);
        trigger.update_columns = row.list(11);
        trigger.comment = row.text(12);
        dialect::postgres::TriggerText text = dialect::postgres::parse_trigger(row.view(10));
        if (!text.when.empty()) trigger.when = model::Expression(std::move(text.when));
        trigger.body = model::Expression(std::move(text.call));
        draft.state.schema.triggers.push_back(std::move(trigger));
    }
}

}  // namespace schemac::introspect::postgres
