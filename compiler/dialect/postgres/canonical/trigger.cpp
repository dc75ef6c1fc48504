// Dialect, PostgreSQL: triggers.
#include "compiler/dialect/postgres/trigger_text.h"

#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres::canonical {
namespace {

/// `old table as o new table as n`, the old one first; `as` may be left out.
std::string referencing(std::string_view text) {
    std::string old_table;
    std::string new_table;
    std::string* into = nullptr;
    for (const Token& token : scan(text)) {
        const bool word = token.kind == Token::Kind::word;
        if (word && !into && token.text == "old")
            into = &old_table;
        else if (word && !into && token.text == "new")
            into = &new_table;
        else if (into && !(word && (token.text == "table" || token.text == "as"))) {
            *into = quote(token.text);
            into = nullptr;
        }
    }
    std::string result = old_table.empty() ? "" : "old table as " + old_table;
    if (!new_table.empty()) result += (result.empty() ? "new table as " : " new table as ") + new_table;
    return result;
}

}  // namespace

void trigger(model::Trigger& trigger, const std::vector<model::Column>* columns, const Context& context) {
    std::sort(trigger.events.begin(), trigger.events.end());
    trigger.referencing = referencing(trigger.referencing);
    if (trigger.when) {
        const expression::Scope scope{&context.names, trigger.relation, columns, {}};
        trigger.when = expression::canonical(*trigger.when, scope);
    }
    trigger.body.canonical = canonical_call(trigger.body.sql, context.settings.default_schema);
    trigger.body.form = model::Form::canonical;
}

}  // namespace schemac::dialect::postgres::canonical
