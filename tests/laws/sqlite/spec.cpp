// Specs to SQL.
#include "tests/laws/sqlite/spec.h"

#include <algorithm>
#include <set>

namespace schemac::laws::sqlite {
namespace {

bool has_all(const std::set<std::string>& names, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& name) { return names.count(name) > 0; });
}

std::string render(const Table& table) {
    std::string sql = "CREATE TABLE " + quoted(table.name) + " (";
    for (const Column& column : table.columns)
        sql += (sql.back() == '(' ? "" : ", ") + quoted(column.name) + ' ' + column.type + ' ' + column.rest;
    for (const Part& constraint : table.constraints)
        sql += ", " + constraint.sql;
    sql += ") " + table.options + ";\n";
    for (const Part& index : table.indexes)
        sql += index.sql + ";\n";
    return sql;
}

}  // namespace

std::string quoted(const std::string& name) {
    std::string text = "\"";
    for (const char c : name)
        text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

std::string render(const Spec& spec) {
    std::string sql;
    for (const Table& table : spec.tables)
        sql += render(table);
    for (const Body& body : spec.bodies)
        sql += body.sql + ";\n";
    return sql;
}

void mend(Spec& spec) {
    std::set<std::string> all;
    for (Table& table : spec.tables) {
        std::set<std::string> own;
        for (const Column& column : table.columns) {
            own.insert(column.name);
            all.insert(table.name + '.' + column.name);
        }
        all.insert(table.name);
        const auto broken = [&](const Part& part) { return !has_all(own, part.columns); };
        std::erase_if(table.constraints, broken);
        std::erase_if(table.indexes, broken);
    }
    for (auto body = spec.bodies.begin(); body != spec.bodies.end();) {
        const bool whole = has_all(all, body->needs);
        if (whole) all.insert(body->name);
        body = whole ? body + 1 : spec.bodies.erase(body);
    }
}

}  // namespace schemac::laws::sqlite
