// PostgreSQL expressions: common table expressions.
#include "compiler/dialect/postgres/expression/analyse/raw.h"
#include "compiler/dialect/postgres/expression/query/query.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

void name_columns(RangeEntry& entry, const Value& names) {
    std::size_t at = 0;
    for (const Value& name : names) {
        if (at == entry.columns.size()) entry.columns.emplace_back();
        entry.columns[at++].name = name.string();
    }
}

/// A recursive one sees itself, with the columns of its first arm.
void add_itself(Level& level, const Value& body, const Names::Tables& names) {
    const Value& select = body["ctequery"].as("SelectStmt");
    if (!select["larg"]) return;
    RangeEntry entry{std::string(body["ctename"].text), {}, false, true, {}, {}, {}};
    Level inside{{}, level.with, &level};
    inside.with.push_back(entry);  // nothing is known about it yet
    struct Wrapped {
        Value object;
        Value member;
    } wrapped;
    wrapped.member = select["larg"];
    wrapped.member.key = "SelectStmt";
    wrapped.member.next = nullptr;
    wrapped.object.type = Value::Type::object;
    wrapped.object.first = &wrapped.member;
    Query first = analyse_query(wrapped.object, names, &inside);
    entry.columns = std::move(first.columns);
    entry.complete = first.complete;
    name_columns(entry, body["aliascolnames"]);
    level.with.push_back(std::move(entry));
}

}  // namespace

std::string analyse_with(const Value& clause, const Names::Tables& names, Level& level) {
    if (!clause) return {};
    const bool recursive = clause["recursive"].is_true();
    std::string text;
    for (const Value& item : clause["ctes"]) {
        const Value& body = item.as("CommonTableExpr");
        if (body["search_clause"] || body["cycle_clause"]) throw NotUnderstood{"SEARCH or CYCLE"};
        if (recursive) add_itself(level, body, names);
        Level around{{}, level.with, &level};
        Query query = analyse_query(body["ctequery"], names, &around);
        RangeEntry entry{std::string(body["ctename"].text), std::move(query.columns), query.complete, true, {}, {}, {}};
        name_columns(entry, body["aliascolnames"]);
        text += text.empty() ? (recursive ? "WITH RECURSIVE " : "WITH ") : ", ";
        text += quote_identifier(entry.alias);
        if (body["aliascolnames"]) {
            std::string list;
            for (const Value& name : body["aliascolnames"])
                list += (list.empty() ? "(" : ", ") + quote_identifier(name.string());
            text += list + ')';
        }
        const std::string_view materialized = body["ctematerialized"].text;
        text += materialized == "CTEMaterializeAlways"  ? " AS MATERIALIZED ("
                : materialized == "CTEMaterializeNever" ? " AS NOT MATERIALIZED ("
                                                        : " AS (";
        text += query.text + ')';
        std::erase_if(level.with, [&](const RangeEntry& other) { return other.alias == entry.alias; });
        level.with.push_back(std::move(entry));
    }
    return text + ' ';
}

}  // namespace schemac::dialect::postgres::expression
