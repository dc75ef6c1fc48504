// Introspect, PostgreSQL SQL files: indexes.
#include "introspect/postgres/sql/column.h"

#include <algorithm>

namespace schemac::introspect::postgres::sql {
namespace {

/// The text of an element that is an expression: what stands in its own brackets, or a call up to its closing one.
std::string expression_text(std::size_t from, std::size_t to, const Statement& statement) {
    if (statement.tokens()[from].is("(")) return statement.slice(from + 1, statement.closing(from));
    const std::size_t open = statement.find("(", from);
    return open < to ? statement.slice(from, statement.closing(open) + 1) : statement.slice(from, from + 1);
}

std::string operator_class(const Value& element) {
    std::string text = dotted_name(element["opclass"]);
    std::string settings;
    for (const auto& [name, value] : read_parameters(element["opclassopts"]))
        settings += (settings.empty() ? "(" : ", ") + name + '=' + value;
    return settings.empty() ? text : text + settings + ')';
}

}  // namespace

std::vector<model::KeyPart> read_key_parts(const Value& elements, std::size_t open, const Statement& statement) {
    std::vector<model::KeyPart> parts;
    const auto places = statement.elements(open);
    std::size_t at = 0;
    for (const Value& item : elements) {
        const Value& element = item.as("IndexElem");
        model::KeyPart part;
        part.column = element["name"].text;
        if (element["expr"] && at < places.size())
            part.expression = model::Expression(expression_text(places[at].first, places[at].second, statement));
        if (element["ordering"].text == "SORTBY_DESC") part.order = model::Order::descending;
        if (element["nulls_ordering"].text == "SORTBY_NULLS_FIRST") part.nulls = model::Nulls::first;
        if (element["nulls_ordering"].text == "SORTBY_NULLS_LAST") part.nulls = model::Nulls::last;
        if (element["collation"]) part.collation = collation_name(element["collation"]);
        part.operator_class = operator_class(element);
        parts.push_back(std::move(part));
        ++at;
    }
    return parts;
}

Outcome read_index(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const model::QualifiedName relation = builder.old_name(body["relation"]);
    model::Table* table = builder.table(relation);
    model::View* view = builder.view(relation);
    if (!table && !view) return builder.wait_for("table", relation);
    model::Index index;
    index.name = body["idxname"].text;
    index.unique = body["unique"].is_true();
    index.method = body["accessMethod"].text;
    const std::size_t open = statement.find("(", statement.find("on", 0));
    index.parts = read_key_parts(body["indexParams"], open, statement);
    for (const Value& item : body["indexIncludingParams"])
        index.include.emplace_back(item.as("IndexElem")["name"].text);
    if (body["whereClause"])
        index.predicate =
            model::Expression(statement.slice(statement.find("where", open) + 1, statement.tokens().size()));
    index.nulls_not_distinct = body["nulls_not_distinct"].is_true();
    const model::postgres::IndexPart part{read_parameters(body["options"]), std::string(body["tableSpace"].text),
                                          false};
    if (!(part == model::postgres::IndexPart{})) index.dialect = part;
    auto& indexes = table ? table->indexes : view->indexes;
    const bool known = !index.name.empty() && std::any_of(indexes.begin(), indexes.end(),
                                                          [&](const auto& other) { return other.name == index.name; });
    if (known && body["if_not_exists"].is_true()) return Outcome::done;
    if (!index.name.empty()) builder.place({model::Kind::index, relation.schema, relation.name, index.name}, statement);
    indexes.push_back(std::move(index));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
