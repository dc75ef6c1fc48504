// PostgreSQL expressions: functions in FROM.
#include "compiler/dialect/postgres/expression/query/function.h"

#include "compiler/dialect/postgres/expression/analyse/raw.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

bool takes(const catalog::Candidate& candidate, const std::vector<Node>& operands) {
    if (candidate.arguments.size() != operands.size()) return false;
    for (std::size_t i = 0; i < operands.size(); ++i)
        if (operands[i].type.known() && operands[i].type.name != candidate.arguments[i]) return false;
    return true;
}

std::vector<OutputColumn> columns_of(const catalog::Candidate& candidate) {
    std::vector<OutputColumn> columns;
    for (const auto& [name, type] : candidate.columns)
        columns.push_back({name, {type.starts_with("any") ? std::string() : type, {}}});
    return columns;
}

/// The columns that the function's own declaration gives its rows.
std::vector<OutputColumn> declared_columns(const Value& call, const std::string& alias, const Node& value,
                                           const Names::Tables& names) {
    const std::string function(call["funcname"].last().string());
    for (const catalog::Candidate& candidate : catalog::functions(function))
        if (!candidate.columns.empty() && takes(candidate, value.operands)) return columns_of(candidate);
    if (const auto own = names.routines.find(function); own != names.routines.end())
        for (const NamedRoutine& routine : own->second)
            if (!routine.candidate.columns.empty()) return columns_of(routine.candidate);
    if (!value.type.known()) return {};
    if (names.relations.contains(value.type.name)) return relation_entry(value.type.name, names).columns;
    return {{alias, value.type}};
}

std::string definition_list(const Value& list, RangeEntry& entry, const Names::Tables& names) {
    std::string text;
    for (const Value& item : list) {
        const Value& column = item.as("ColumnDef");
        entry.columns.push_back({std::string(column["colname"].text), resolve_type(column["typeName"], names)});
        text += (text.empty() ? "(" : ", ") + quote_identifier(column["colname"].text) + ' ' +
                to_string(entry.columns.back().type);
    }
    return text + ')';
}

std::string name_list(const std::vector<OutputColumn>& columns) {
    std::string text;
    for (const OutputColumn& column : columns)
        text += (text.empty() ? "(" : ", ") + quote_identifier(column.name);
    return text.empty() ? text : text + ')';
}

}  // namespace

std::string analyse_from_function(const Value& body, const Names::Tables& names, Level& level) {
    const Value& functions = body["functions"];
    if (functions.size() != 1) throw NotUnderstood{"ROWS FROM"};
    const Value& call = functions.at(0).as("List")["items"].at(0);
    const Node value = analyse(call, {names, &level, {}});
    RangeEntry entry;
    entry.alias = body["alias"] ? std::string(body["alias"]["aliasname"].text) : output_name(call);
    std::string text = print(value);
    if (body["ordinality"].is_true()) text += " WITH ORDINALITY";
    entry.shown = next_name(level);
    text += " AS " + entry.shown;
    if (const Value& definitions = body["coldeflist"]) {
        text += definition_list(definitions, entry, names);
    } else {
        entry.columns = declared_columns(call.as("FuncCall"), entry.alias, value, names);
        entry.complete = !entry.columns.empty();
        if (body["ordinality"].is_true() && entry.complete) entry.columns.push_back({"ordinality", {"int8", {}}});
        std::size_t at = 0;
        for (const Value& name : body["alias"]["colnames"]) {
            if (at == entry.columns.size()) entry.columns.emplace_back();
            entry.columns[at++].name = name.string();
        }
        text += name_list(entry.columns);
    }
    level.entries.push_back(std::move(entry));
    return text;
}

}  // namespace schemac::dialect::postgres::expression
