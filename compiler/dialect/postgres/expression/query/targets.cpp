// PostgreSQL expressions: SELECT's list, and the clauses that refer to it.
#include <algorithm>
#include <charconv>

#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/query/query.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

bool is_hidden(const RangeEntry& entry, const std::string& column) {
    return std::find(entry.hidden.begin(), entry.hidden.end(), column) != entry.hidden.end();
}

void expand(std::vector<Target>& targets, const RangeEntry& entry, bool with_hidden) {
    for (const OutputColumn& column : entry.columns) {
        if (!with_hidden && is_hidden(entry, column.name)) continue;
        std::string text = entry.shown + '.' + quote_identifier(column.name);
        targets.push_back({make_node(Node::Shape::verbatim, std::move(text), column.type), column.name});
    }
}

/// `*`, with the columns that USING merges first, as the standard wants; false where not all columns are known.
bool expand_all(std::vector<Target>& targets, const Level& level) {
    const auto& entries = level.entries;
    if (!std::all_of(entries.begin(), entries.end(), [](const RangeEntry& entry) { return entry.complete; }))
        return false;
    std::vector<std::string> merged;
    for (const RangeEntry& entry : entries)
        merged.insert(merged.end(), entry.hidden.begin(), entry.hidden.end());
    const std::size_t begin = targets.size();
    for (const RangeEntry& entry : entries)
        expand(targets, entry, false);
    std::stable_partition(
        targets.begin() + static_cast<std::ptrdiff_t>(begin), targets.end(),
        [&](const Target& target) { return std::find(merged.begin(), merged.end(), target.name) != merged.end(); });
    return true;
}

bool expand_one(std::vector<Target>& targets, const Level& level, std::string_view alias) {
    for (const RangeEntry& entry : level.entries) {
        if (entry.alias != alias) continue;
        if (entry.complete) expand(targets, entry, true);
        return entry.complete;
    }
    return false;
}

/// The number of a constant in GROUP BY or ORDER BY; 0 where it is none.
std::size_t position_of(const Value& node) {
    const Value& constant = node.as("A_Const");
    return constant["ival"] ? static_cast<std::size_t>(std::max(constant["ival"]["ival"].number(), 0)) : 0;
}

bool is_input(std::string_view name, const Context& context) {
    if (!context.level) return false;
    return std::any_of(context.level->entries.begin(), context.level->entries.end(), [&](const RangeEntry& entry) {
        return std::any_of(entry.columns.begin(), entry.columns.end(),
                           [&](const OutputColumn& column) { return column.name == name; });
    });
}

}  // namespace

std::vector<Target> analyse_targets(const Value& list, const Context& context) {
    std::vector<Target> targets;
    for (const Value& item : list) {
        const Value& target = item.as("ResTarget");
        const Value& fields = target["val"].as("ColumnRef")["fields"];
        if (fields && fields.last().as("A_Star")) {
            const bool all = fields.size() == 1;
            const bool done = all ? expand_all(targets, *context.level)
                                  : expand_one(targets, *context.level, fields.at(fields.size() - 2).string());
            if (done) continue;
            const std::string star = all ? "*" : print(analyse(target["val"], context)) + ".*";
            targets.push_back({make_node(Node::Shape::verbatim, star, {}), {}});
            continue;
        }
        Node value = analyse(target["val"], context);
        if (value.type.is_unknown_literal()) value = coerce(std::move(value), {"text", {}}, context.names);
        const Value& name = target["name"];
        targets.push_back({std::move(value), name ? std::string(name.text) : output_name(target["val"])});
    }
    return targets;
}

Node analyse_by(const Value& node, const std::vector<Target>& targets, Naming naming, const Context& context) {
    if (const std::size_t at = position_of(node); at > 0 && at <= targets.size()) return targets[at - 1].value;
    const Value& fields = node.as("ColumnRef")["fields"];
    if (fields && fields.size() == 1) {
        const std::string_view name = fields.at(0).string();
        if (naming == Naming::output_first || !is_input(name, context))
            for (const Target& target : targets)
                if (target.name == name) return target.value;
    }
    return analyse(node, context);
}

std::string order_text(const Value& clause, const std::vector<Target>& targets, const Context& context) {
    std::string text;
    for (const Value& item : clause) {
        const Value& element = item.as("SortBy");
        const bool descending = element["sortby_dir"].text == "SORTBY_DESC";
        const std::string_view nulls = element["sortby_nulls"].text;
        text += (text.empty() ? "" : ", ") + print(analyse_by(element["node"], targets, Naming::output_first, context));
        if (descending) text += " DESC";
        if (nulls == "SORTBY_NULLS_FIRST" && !descending) text += " NULLS FIRST";
        if (nulls == "SORTBY_NULLS_LAST" && descending) text += " NULLS LAST";
    }
    return text;
}

}  // namespace schemac::dialect::postgres::expression
