// PostgreSQL expressions: the elements of FROM.
#include <algorithm>

#include "compiler/dialect/postgres/expression/analyse/raw.h"
#include "compiler/dialect/postgres/expression/query/function.h"
#include "compiler/dialect/postgres/expression/query/query.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

void take_alias(RangeEntry& entry, const Value& alias) {
    if (!alias) return;
    entry.alias = alias["aliasname"].text;
    std::size_t at = 0;
    for (const Value& name : alias["colnames"]) {
        if (at == entry.columns.size()) entry.columns.emplace_back();
        entry.columns[at++].name = name.string();
    }
}

std::string column_list(const Value& alias) {
    std::string text;
    for (const Value& name : alias["colnames"])
        text += (text.empty() ? "(" : ", ") + quote_identifier(name.string());
    return text.empty() ? text : text + ')';
}

const RangeEntry* find_with(const Level& level, std::string_view name) {
    for (const Level* at = &level; at; at = at->outer)
        for (const RangeEntry& entry : at->with)
            if (entry.alias == name) return &entry;
    return nullptr;
}

std::string relation(const Value& body, const Names::Tables& names, Level& level) {
    const std::string_view schema = body["schemaname"].text;
    const std::string_view name = body["relname"].text;
    const RangeEntry* with = schema.empty() ? find_with(level, name) : nullptr;
    const std::string key = names.key(schema, name);
    RangeEntry entry = with ? *with : relation_entry(key, names);
    entry.alias = name;
    entry.qualified = true;
    entry.shown = next_name(level);
    if (!with) entry.row_type = key;
    take_alias(entry, body["alias"]);
    const bool only = !body["inh"].is_true();
    std::string text = (only ? "ONLY " : "") + (with ? quote_identifier(name) : key);
    text += " AS " + entry.shown + column_list(body["alias"]);
    level.entries.push_back(std::move(entry));
    return text;
}

std::string subquery(const Value& body, const Names::Tables& names, Level& level) {
    Query query = analyse_query(body["subquery"], names, &level);
    RangeEntry entry{{}, std::move(query.columns), query.complete, true, {}, {}, next_name(level)};
    take_alias(entry, body["alias"]);
    std::string text = body["lateral"].is_true() ? "LATERAL (" : "(";
    text += query.text + ')';
    text += " AS " + entry.shown + column_list(body["alias"]);
    level.entries.push_back(std::move(entry));
    return text;
}

std::string_view join_word(std::string_view type, bool bare) {
    if (type == "JOIN_LEFT") return " LEFT JOIN ";
    if (type == "JOIN_RIGHT") return " RIGHT JOIN ";
    if (type == "JOIN_FULL") return " FULL JOIN ";
    return bare ? " CROSS JOIN " : " JOIN ";
}

void hide(Level& level, std::size_t from, const std::vector<std::string>& merged) {
    for (std::size_t i = from; i < level.entries.size(); ++i)
        level.entries[i].hidden.insert(level.entries[i].hidden.end(), merged.begin(), merged.end());
}

/// The columns that both sides of a natural join have.
std::vector<std::string> shared(const Level& level, std::size_t begin, std::size_t right) {
    std::vector<std::string> names;
    for (std::size_t i = begin; i < right; ++i)
        for (const OutputColumn& column : level.entries[i].columns)
            for (std::size_t j = right; j < level.entries.size(); ++j)
                for (const OutputColumn& other : level.entries[j].columns)
                    if (column.name == other.name) names.push_back(column.name);
    return names;
}

std::string join(const Value& body, const Names::Tables& names, Level& level) {
    const std::size_t begin = level.entries.size();
    const std::string left = analyse_from(body["larg"], names, level);
    const std::size_t middle = level.entries.size();
    const std::string right = analyse_from(body["rarg"], names, level);
    const bool natural = body["isNatural"].is_true();
    const bool bare = !body["quals"] && !body["usingClause"] && !natural;
    std::string text = '(' + left + std::string(join_word(body["jointype"].text, bare)) + right;
    std::vector<std::string> merged;
    for (const Value& column : body["usingClause"])
        merged.emplace_back(column.string());
    if (natural) merged = shared(level, begin, middle);  // as servers show it
    if (!merged.empty()) {
        text += " USING (";
        for (const std::string& column : merged)
            text += (&column == &merged.front() ? "" : ", ") + quote_identifier(column);
        text += ')';
    }
    hide(level, middle, merged);
    if (const Value& condition = body["quals"])
        text += " ON " + print(analyse_condition(condition, {names, &level, {}}));
    if (body["alias"] || body["join_using_alias"]) throw NotUnderstood{"join with an alias"};
    return text + ')';
}

/// A view's columns are worked out when first asked for; one that leads back to itself has none.
void work_out(NamedRelation& relation, const Names::Tables& names) {
    using Progress = NamedRelation::Progress;
    if (relation.progress != Progress::pending) return;
    relation.progress = Progress::running;
    try {
        if (const std::optional<Tree> tree = parse(relation.query); tree && tree->statements().size() == 1)
            relation.columns = analyse_view(tree->statements().at(0)["stmt"], names, relation.aliases).columns;
    } catch (const NotUnderstood&) {
        relation.columns.clear();
    }
    relation.progress = Progress::done;
}

}  // namespace

RangeEntry relation_entry(const std::string& key, const Names::Tables& names) {
    const auto found = names.relations.find(key);
    if (found == names.relations.end()) return {{}, {}, false, true, {}, {}, {}};
    work_out(found->second, names);
    return {{}, found->second.columns, !found->second.columns.empty(), true, {}, {}, {}};
}

std::string analyse_from(const Value& item, const Names::Tables& names, Level& level) {
    const std::string_view kind = item.kind();
    if (kind == "RangeVar") return relation(item.body(), names, level);
    if (kind == "RangeSubselect") return subquery(item.body(), names, level);
    if (kind == "RangeFunction") return analyse_from_function(item.body(), names, level);
    if (kind == "JoinExpr") return join(item.body(), names, level);
    throw NotUnderstood{std::string(kind)};
}

}  // namespace schemac::dialect::postgres::expression
