// SQLite: comparable views and triggers.
#include <algorithm>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/canonical.h"
#include "compiler/dialect/sqlite/expression_facts.h"

namespace schemac::dialect::sqlite {
namespace {

void add(std::vector<model::ObjectId>& ids, const model::ObjectId& id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

void add_all(std::vector<model::ObjectId>& ids, const std::vector<model::ObjectId>& more) {
    for (const model::ObjectId& id : more)
        add(ids, id);
}

}  // namespace

void canonical_view(model::View& view, const Relations& relations) {
    view.name.schema.clear();
    view.dialect = {};
    expression::canonicalise_query(view.query, expression_facts());
    add_all(view.depends_on, relations.mentioned(view.query));
    std::erase(view.depends_on, id_of(view));
}

void canonical_trigger(model::Trigger& trigger, const Relations& relations) {
    trigger.relation.schema.clear();
    if (const model::Table* table = relations.table(trigger.relation.name)) {
        trigger.relation.name = table->name.name;
        for (std::string& column : trigger.update_columns)
            column = spelled(*table, column);
    }
    expression::canonicalise_query(trigger.body, expression_facts());
    if (trigger.when) {
        expression::canonicalise(*trigger.when, expression_facts());
        add_all(trigger.depends_on, relations.mentioned(*trigger.when));
    }
    add_all(trigger.depends_on, relations.mentioned(trigger.body));
}

}  // namespace schemac::dialect::sqlite
