// SQLite: views and triggers.
#include <algorithm>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/lower.h"

namespace schemac::dialect::sqlite {

void lower_view(model::View& view, Lowering& lowering) {
    const model::ObjectId id = id_of(view);
    if (view.materialized)
        lowering.refuse(id, "`materialized`", "make it a plain view, or a table that a trigger keeps");
    view.materialized = false;
    view.indexes.clear();
    view.comment.clear();
    view.name.schema.clear();
}

void lower_trigger(model::Trigger& trigger, Lowering& lowering) {
    const model::ObjectId id = id_of(trigger);
    using Event = model::Trigger::Event;
    if (trigger.events.size() != 1)
        lowering.refuse(id, "several events", "write a trigger for each");
    else if (trigger.events[0] == Event::truncate)
        lowering.refuse(id, "`truncate`", "use `delete`");
    if (!trigger.for_each_row) lowering.refuse(id, "`for each statement`", "write `for each row`");
    if (!trigger.referencing.empty()) lowering.refuse(id, "`referencing`", "use `old` and `new`");
    if (trigger.constraint) lowering.refuse(id, "`constraint`", "take it away");
    if (!trigger.order.empty()) lowering.refuse(id, "an order of triggers", "take it away");
    const std::size_t start = std::min(trigger.body.sql.find_first_not_of(" \t\r\n"), trigger.body.sql.size());
    if (expression::lower(trigger.body.sql.substr(start, 5)) != "begin")
        lowering.refuse(id, "functions", "write its statements: `as $$begin …; end$$`");
    trigger.for_each_row = true;
    trigger.comment.clear();
    trigger.relation.schema.clear();
}

}  // namespace schemac::dialect::sqlite
