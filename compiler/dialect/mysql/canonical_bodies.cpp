// Dialect, MySQL and MariaDB: what has a body made comparable: views, routines, triggers, raw objects.
#include <algorithm>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/event.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/mentions.h"
#include "compiler/dialect/mysql/parameters.h"
#include "compiler/dialect/mysql/query/canonical.h"

namespace schemac::dialect::mysql {
namespace {

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    std::size_t end = text.find_last_not_of(" \t\r\n;");
    return text.substr(begin, end - begin + 1);
}

/// The server keeps bodies as they were written, and so they compare by their text.
void canonical_body(model::Expression& body) {
    body.canonical = trimmed(body.sql);
    body.form = model::Form::canonical;
}

/// As a tree, which names its columns itself; by its tokens where that can't be had.
void canonical_query(model::View& view, const model::Schema& schema) {
    if (auto made = query::canonical(view.query.sql, view.columns, schema)) {
        view.query.canonical = '\x1e' + std::move(made->text);
        view.query.form = model::Form::canonical;
        return;
    }
    expression::canonicalise_query(view.query, expression_facts());
    view.query.form = model::Form::opaque;
}

std::string uppered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

std::vector<model::ObjectId> others(std::vector<model::ObjectId> mentioned, const model::ObjectId& self) {
    std::erase(mentioned, self);
    std::sort(mentioned.begin(), mentioned.end());
    return mentioned;
}

}  // namespace

void canonical_view(model::View& view, const model::Schema& schema) {
    auto part = model::part_or_default<model::mysql::ViewPart>(view.dialect);
    part.definer.clear();
    part.algorithm = uppered(part.algorithm);
    part.security = uppered(part.security);
    part.check_option = uppered(part.check_option);
    if (part.algorithm == "UNDEFINED") part.algorithm.clear();
    if (part.security == "DEFINER") part.security.clear();
    if (part.check_option == "NONE") part.check_option.clear();
    if (part == model::mysql::ViewPart{})
        view.dialect = std::monostate{};
    else
        view.dialect = std::move(part);
    canonical_query(view, schema);
    view.depends_on = others(mentioned_objects(view.query, schema), id_of(view));
}

void canonical_routine(model::Routine& routine, const model::Schema& schema, const Server& server) {
    routine.signature = routine.form == model::Routine::Form::procedure ? "procedure" : "";
    routine.parameters = canonical_parameters(routine.parameters, server.target);
    routine.returns = canonical_returns(routine.returns, server.target);
    routine.language = "";
    for (std::string& attribute : routine.attributes)
        attribute = expression::lower(attribute);
    std::erase_if(routine.attributes, [](const std::string& attribute) {
        return attribute == "contains sql" || attribute == "sql security definer" || attribute == "not deterministic" ||
               attribute == "language sql";
    });
    std::sort(routine.attributes.begin(), routine.attributes.end());
    canonical_body(routine.body);
    routine.depends_on = others(mentioned_objects(routine.body, schema), id_of(routine));
}

void canonical_trigger(model::Trigger& trigger, const model::Schema& schema) {
    std::sort(trigger.events.begin(), trigger.events.end());
    canonical_body(trigger.body);
    trigger.depends_on = others(mentioned_objects(trigger.body, schema), id_of(trigger));
}

void canonical_raw(model::Raw& raw, const model::Schema& schema) {
    canonical_body(raw.create);
    canonical_body(raw.drop);
    if (std::string event = canonical_event(raw.create.sql); !event.empty()) {
        raw.create.canonical = std::move(event);
        raw.drop.canonical = expression::normalise(raw.drop.sql, expression_facts());
    }
    raw.depends_on = others(mentioned_objects(raw.create, schema), id_of(raw));
}

}  // namespace schemac::dialect::mysql
