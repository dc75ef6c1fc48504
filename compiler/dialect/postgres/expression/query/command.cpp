// PostgreSQL expressions: the commands of rules.
#include "compiler/dialect/postgres/expression/analyse/raw.h"
#include "compiler/dialect/postgres/expression/assign.h"
#include "compiler/dialect/postgres/expression/query/query.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// A command of `statement`, in which the rows of `rows` are known by name.
class Command {
  public:
    Command(const Names::Tables& names, const Level& rows) : names_(names), rows_(rows) {}

    std::string text(const Value& statement) {
        if (statement.as("SelectStmt")) return analyse_query(statement, names_, &rows_).text;
        if (const Value& insert = statement.as("InsertStmt")) return insert_text(insert);
        if (const Value& update = statement.as("UpdateStmt")) return update_text(update);
        if (const Value& gone = statement.as("DeleteStmt")) return delete_text(gone);
        if (const Value& notify = statement.as("NotifyStmt")) return notify_text(notify);
        throw NotUnderstood{std::string(statement.kind())};
    }

  private:
    /// The relation that rows are written to, as the first entry of the level.
    std::string target(const Value& range_var, Level& level) {
        const std::string key = names_.key(range_var["schemaname"].text, range_var["relname"].text);
        RangeEntry entry = relation_entry(key, names_);
        entry.alias =
            std::string(range_var["alias"] ? range_var["alias"]["aliasname"].text : range_var["relname"].text);
        entry.qualified = true;
        entry.row_type = key;
        entry.shown = next_name(level);
        const std::string shown = entry.shown;
        level.entries.push_back(std::move(entry));
        return (range_var["inh"].is_true() ? "" : "ONLY ") + key + " AS " + shown;
    }

    static const TypeRef* type_of(const RangeEntry& entry, std::string_view column) {
        for (const OutputColumn& one : entry.columns)
            if (one.name == column) return &one.type;
        return nullptr;
    }

    std::string value_text(const Value& value, const TypeRef* type, const Level& level) {
        if (value.as("SetToDefault") || value.kind() == "SetToDefault") return "DEFAULT";
        Node node = analyse(value, {names_, &level, {}});
        return print(type ? assigned(std::move(node), *type, names_) : std::move(node));
    }

    /// The columns that are named, or all that get a value.
    static std::vector<std::string> columns(const Value& list, const RangeEntry& entry, std::size_t count) {
        std::vector<std::string> all;
        for (const Value& item : list)
            all.emplace_back(item.as("ResTarget")["name"].text);
        if (!all.empty()) return all;
        if (!entry.complete) throw NotUnderstood{"INSERT into unknown columns"};
        for (const OutputColumn& column : entry.columns)
            if (all.size() < count) all.push_back(column.name);
        return all;
    }

    static std::string column_list(const std::vector<std::string>& columns) {
        std::string text;
        for (const std::string& column : columns)
            text += (text.empty() ? "(" : ", ") + quote_identifier(column);
        return text + ')';
    }

    std::string insert_text(const Value& body) {
        if (body["withClause"] || body["onConflictClause"]) throw NotUnderstood{"INSERT with more clauses"};
        Level level{{}, {}, &rows_};
        const std::string into = target(body["relation"], level);
        const RangeEntry& entry = level.entries.front();
        const Value& query = body["selectStmt"];
        std::string text = "INSERT INTO " + into + ' ';
        if (!query) return text + "DEFAULT VALUES" + returning(body, level);
        const Value& rows = query.as("SelectStmt")["valuesLists"];
        if (!rows) {
            const Query made = analyse_query(query, names_, &rows_);
            return text + column_list(columns(body["cols"], entry, made.columns.size())) + ' ' + made.text +
                   returning(body, level);
        }
        const std::size_t width = rows.at(0).as("List")["items"].size();
        const std::vector<std::string> named = columns(body["cols"], entry, width);
        text += column_list(named) + " VALUES ";
        for (const Value& row : rows) {
            std::string list;
            std::size_t at = 0;
            for (const Value& value : row.as("List")["items"]) {
                const TypeRef* type = at < named.size() ? type_of(entry, named[at]) : nullptr;
                list += (list.empty() ? "(" : ", ") + value_text(value, type, rows_);
                ++at;
            }
            text += (&row == &rows.at(0) ? "" : ", ") + list + ')';
        }
        return text + returning(body, level);
    }

    std::string update_text(const Value& body) {
        if (body["withClause"]) throw NotUnderstood{"UPDATE with more clauses"};
        Level level{{}, {}, &rows_};
        std::string text = "UPDATE " + target(body["relation"], level) + " SET ";
        const std::string from = from_text(body["fromClause"], " FROM ", level);
        bool first = true;
        for (const Value& item : body["targetList"]) {
            const Value& set = item.as("ResTarget");
            if (set["val"].as("MultiAssignRef") || set["indirection"]) throw NotUnderstood{"SET of a part"};
            const std::string column(set["name"].text);
            text += (first ? "" : ", ") + quote_identifier(column) + " = ";
            text += value_text(set["val"], type_of(level.entries.front(), column), level);
            first = false;
        }
        return text + from + where(body, level) + returning(body, level);
    }

    std::string delete_text(const Value& body) {
        if (body["withClause"]) throw NotUnderstood{"DELETE with more clauses"};
        Level level{{}, {}, &rows_};
        std::string text = "DELETE FROM " + target(body["relation"], level);
        text += from_text(body["usingClause"], " USING ", level);
        return text + where(body, level) + returning(body, level);
    }

    static std::string notify_text(const Value& body) {
        std::string text = "NOTIFY " + quote_identifier(body["conditionname"].text);
        if (const Value& payload = body["payload"]) text += ", " + quote_string(payload.text);
        return text;
    }

    std::string from_text(const Value& clause, std::string_view word, Level& level) {
        std::string text;
        for (const Value& item : clause)
            text += (text.empty() ? std::string(word) : ", ") + analyse_from(item, names_, level);
        return text;
    }

    std::string where(const Value& body, const Level& level) {
        const Value& condition = body["whereClause"];
        return condition ? " WHERE " + print(analyse_condition(condition, {names_, &level, {}})) : std::string();
    }

    std::string returning(const Value& body, const Level& level) {
        std::string text;
        for (const Target& target : analyse_targets(body["returningList"], {names_, &level, {}}))
            text += (text.empty() ? " RETURNING " : ", ") + print(target.value);
        return text;
    }

    const Names::Tables& names_;
    const Level& rows_;
};

Level rows_of(const model::QualifiedName& relation, const Names::Tables& names) {
    Level level;
    for (const char* row : {"old", "new"}) {
        RangeEntry entry = relation_entry(names.key(relation.schema, relation.name), names);
        entry.alias = row;
        entry.qualified = true;
        level.entries.push_back(std::move(entry));
    }
    return level;
}

}  // namespace

model::Expression canonical_commands(const model::Expression& commands, const model::QualifiedName& relation,
                                     const Names& names) {
    model::Expression made = commands;
    if (made.sql.empty()) return made;
    made.canonical = made.sql;
    made.form = model::Form::opaque;
    const std::optional<Tree> tree = parse(made.sql);
    if (!tree) return made;
    std::string text;
    try {
        for (const Value& statement : tree->statements()) {
            const Level rows = rows_of(relation, names.tables());
            text += (text.empty() ? "" : "; ") + Command(names.tables(), rows).text(statement["stmt"]);
        }
    } catch (const NotUnderstood&) {
        return made;
    }
    made.canonical = std::move(text);
    made.form = model::Form::canonical;
    return made;
}

}  // namespace schemac::dialect::postgres::expression
