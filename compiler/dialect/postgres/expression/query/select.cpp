// PostgreSQL expressions: a whole query, its names resolved, its stars expanded, every output column named.
#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/analyse/raw.h"
#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/query/query.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Aliases = std::vector<std::string>;

Query select(const Value& body, const Names::Tables& names, const Level* outer, const Aliases& aliases = {});

std::string group_element(const Value& node, const std::vector<Target>& targets, const Context& context) {
    const Value& set = node.as("GroupingSet");
    if (!set) return print(analyse_by(node, targets, Naming::input_first, context));
    std::string inner;
    for (const Value& element : set["content"])
        inner += (inner.empty() ? "" : ", ") + group_element(element, targets, context);
    const std::string_view kind = set["kind"].text;
    const std::string word = kind == "GROUPING_SET_ROLLUP" ? "ROLLUP "
                             : kind == "GROUPING_SET_CUBE" ? "CUBE "
                             : kind == "GROUPING_SET_SETS" ? "GROUPING SETS "
                                                           : "";
    return word + '(' + inner + ')';
}

std::string distinct_text(const Value& clause, const std::vector<Target>& targets, const Context& context) {
    if (!clause) return {};
    std::string on;
    for (const Value& node : clause)
        if (node.first)
            on += (on.empty() ? "" : ", ") + print(analyse_by(node, targets, Naming::output_first, context));
    return on.empty() ? "DISTINCT " : "DISTINCT ON (" + on + ") ";
}

std::string from_text(const Value& clause, const Names::Tables& names, Level& level) {
    std::string text;
    for (const Value& item : clause)
        text += (text.empty() ? " FROM " : ", ") + analyse_from(item, names, level);
    return text;
}

std::string group_text(const Value& body, const std::vector<Target>& targets, const Context& context) {
    std::string text;
    for (const Value& node : body["groupClause"])
        text += (text.empty() ? " GROUP BY " : ", ") + group_element(node, targets, context);
    return text;
}

std::string windows_text(const Value& clause, const Context& context) {
    std::string text;
    for (const Value& item : clause) {
        const Value& window = item.as("WindowDef");
        text += (text.empty() ? " WINDOW " : ", ") + quote_identifier(window["name"].text) + " AS ";
        text += window_definition(window, context);
    }
    return text;
}

/// A number of rows is a bigint, whatever it is written as.
std::string count_text(const Value& node, const Context& context) {
    Node count = coerce(analyse(node, context), {"int8", {}}, context.names);
    imply(count);
    return print(count);
}

std::string limit_text(const Value& body, const Context& context) {
    std::string text;
    const Value& count = body["limitCount"];
    if (count && !count.as("A_Const")["isnull"].is_true()) {
        const bool ties = body["limitOption"].text == "LIMIT_OPTION_WITH_TIES";
        const std::string number = count_text(count, context);
        text += ties ? " FETCH FIRST (" + number + ") ROWS WITH TIES" : " LIMIT " + number;
    }
    if (const Value& offset = body["limitOffset"]) text += " OFFSET " + count_text(offset, context);
    return text;
}

std::string_view lock_word(std::string_view strength) {
    if (strength == "LCS_FORUPDATE") return " FOR UPDATE OF ";
    if (strength == "LCS_FORSHARE") return " FOR SHARE OF ";
    if (strength == "LCS_FORNOKEYUPDATE") return " FOR NO KEY UPDATE OF ";
    return " FOR KEY SHARE OF ";
}

/// Which relations are locked is always said, as the server does.
std::string locking_text(const Value& clause, const Level& level) {
    std::string text;
    for (const Value& item : clause) {
        const Value& lock = item.as("LockingClause");
        const auto is_locked = [&](const RangeEntry& entry) {
            if (!lock["lockedRels"]) return true;
            for (const Value& relation : lock["lockedRels"])
                if (relation.as("RangeVar")["relname"].text == entry.alias) return true;
            return false;
        };
        for (const RangeEntry& entry : level.entries)
            if (is_locked(entry)) text += std::string(lock_word(lock["strength"].text)) + entry.shown;
        if (lock["waitPolicy"].text == "LockWaitSkip") text += " SKIP LOCKED";
        if (lock["waitPolicy"].text == "LockWaitError") text += " NOWAIT";
    }
    return text;
}

std::string targets_text(const std::vector<Target>& targets) {
    std::string text;
    for (const Target& target : targets) {
        text += (text.empty() ? "" : ", ") + print(target.value);
        if (!target.value.text.ends_with('*')) text += " AS " + quote_identifier(target.name);
    }
    return text;
}

Query output_of(std::vector<Target>& targets) {
    Query query;
    for (Target& target : targets) {
        query.complete = query.complete && !target.value.text.ends_with('*');
        query.columns.push_back({std::move(target.name), std::move(target.value.type)});
    }
    return query;
}

Query plain(const Value& body, const Names::Tables& names, const Level* outer, const Aliases& aliases) {
    Level level{{}, {}, outer};
    const std::string with = analyse_with(body["withClause"], names, level);
    const std::string from = from_text(body["fromClause"], names, level);
    const Context context{names, &level, {}};
    std::vector<Target> targets = analyse_targets(body["targetList"], context);
    for (std::size_t i = 0; i < aliases.size() && i < targets.size(); ++i)
        targets[i].name = aliases[i];
    std::string text =
        with + "SELECT " + distinct_text(body["distinctClause"], targets, context) + targets_text(targets) + from;
    if (const Value& where = body["whereClause"]) text += " WHERE " + print(analyse_condition(where, context));
    text += group_text(body, targets, context);
    if (const Value& having = body["havingClause"]) text += " HAVING " + print(analyse_condition(having, context));
    text += windows_text(body["windowClause"], context);
    if (const Value& order = body["sortClause"]) text += " ORDER BY " + order_text(order, targets, context);
    text += limit_text(body, context) + locking_text(body["lockingClause"], level);
    Query query = output_of(targets);
    query.text = std::move(text);
    return query;
}

Query values(const Value& body, const Names::Tables& names, const Level* outer) {
    Level level{{}, {}, outer};
    const Context context{names, &level, {}};
    std::vector<std::vector<Node>> rows;
    for (const Value& list : body["valuesLists"]) {
        rows.emplace_back();
        for (const Value& item : list.as("List")["items"])
            rows.back().push_back(analyse(item, context));
    }
    Query query;
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        std::vector<Node*> nodes;
        for (std::vector<Node>& row : rows)
            nodes.push_back(&row.at(column));
        query.columns.push_back({"column" + std::to_string(column + 1), coerce_to_common(nodes, names)});
    }
    for (const std::vector<Node>& row : rows) {
        query.text += query.text.empty() ? "VALUES " : ", ";
        std::string list;
        for (const Node& item : row)
            list += (list.empty() ? "(" : ", ") + print(item);
        query.text += list + ')';
    }
    if (body["sortClause"] || body["limitCount"]) throw NotUnderstood{"VALUES with an order"};
    return query;
}

/// UNION, INTERSECT, EXCEPT: the output's names are the first arm's, and ORDER BY can only mean them.
Query set_operation(const Value& body, const Names::Tables& names, const Level* outer, const Aliases& aliases) {
    Level level{{}, {}, outer};
    const std::string with = analyse_with(body["withClause"], names, level);
    Query left = select(body["larg"], names, &level, aliases);
    Aliases arm;  // the server gives the second arm the names of the first
    for (const OutputColumn& column : left.columns)
        arm.push_back(column.name);
    const Query right = select(body["rarg"], names, &level, arm);
    const std::string_view op = body["op"].text;
    const char* word = op == "SETOP_UNION" ? " UNION " : op == "SETOP_INTERSECT" ? " INTERSECT " : " EXCEPT ";
    Query query;
    query.text = with + '(' + left.text + ')' + word + (body["all"].is_true() ? "ALL " : "") + '(' + right.text + ')';
    std::vector<Target> positions;
    for (std::size_t i = 0; i < left.columns.size(); ++i)
        positions.push_back({make_node(Node::Shape::verbatim, std::to_string(i + 1), {}), left.columns[i].name});
    const Context context{names, &level, {}};
    if (const Value& order = body["sortClause"]) query.text += " ORDER BY " + order_text(order, positions, context);
    query.text += limit_text(body, context) + locking_text(body["lockingClause"], level);
    for (std::size_t i = 0; i < left.columns.size(); ++i) {
        const std::string& other = i < right.columns.size() ? right.columns[i].type.name : std::string();
        const std::string types[] = {left.columns[i].type.name, other};
        left.columns[i].type = {common_type(types, names), {}};
    }
    query.columns = std::move(left.columns);
    query.complete = left.complete;
    return query;
}

Query select(const Value& body, const Names::Tables& names, const Level* outer, const Aliases& aliases) {
    if (body["intoClause"]) throw NotUnderstood{"SELECT INTO"};
    if (body["op"].text != "SETOP_NONE" && !body["op"].text.empty()) return set_operation(body, names, outer, aliases);
    if (body["valuesLists"]) return values(body, names, outer);
    return plain(body, names, outer, aliases);
}

}  // namespace

Query analyse_query(const Value& statement, const Names::Tables& names, const Level* outer) {
    const Value& body = statement.as("SelectStmt");
    if (!body) throw NotUnderstood{std::string(statement.kind())};
    return select(body, names, outer);
}

Query analyse_view(const Value& statement, const Names::Tables& names, const Aliases& columns) {
    const Value& body = statement.as("SelectStmt");
    if (!body) throw NotUnderstood{std::string(statement.kind())};
    return select(body, names, nullptr, columns);
}

}  // namespace schemac::dialect::postgres::expression
