// The pieces that random specs are made of.
#include "tests/laws/sqlite/pieces.h"

#include <algorithm>

namespace schemac::laws::sqlite {
namespace {

using Words = std::vector<std::string>;

const Words table_names{"t", "users", "order", "my table", "it's", "T2", "größe", "a\"b"};
const Words column_names{"a", "b", "c", "select", "my col", "Mixed", "d'e", "x y z", "ö", "value"};
const Words types{"int", "INTEGER", "text", "VARCHAR(20)", "decimal(10, 2)", "real", "blob", "", "boolean", "Big Int"};

std::string unused(const Words& names, const std::vector<std::string>& taken, Random& random) {
    const std::string first = random.pick(names);
    std::string name = first;
    for (int n = 1; std::find(taken.begin(), taken.end(), name) != taken.end(); ++n)
        name = first + std::to_string(n);
    return name;
}

std::vector<std::string> names_of(const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns)
        names.push_back(column.name);
    return names;
}

const Column& any(const Table& table, Random& random) {
    return table.columns[random.below(table.columns.size())];
}

std::string check_of(const std::string& column, Random& random) {
    const std::string c = quoted(column);
    return random.pick(Words{c + " <> 'never'", "length(" + c + ") < 100 or " + c + " IS NULL", "(" + c + ") != 77",
                             c + " not in (98, 99)", c + " IS NULL OR NOT (" + c + " BETWEEN 900 AND 901)",
                             "case when " + c + " then 1 else 1 end", c + " /* never */ NOTNULL or 1",
                             c + " NOT LIKE '%,)%' ESCAPE '\\'"});
}

Part key_over(const Table& table, const std::string& opening, const std::string& closing, Random& random) {
    const Column& one = any(table, random);
    const Column& two = any(table, random);
    std::string list =
        quoted(one.name) + (random.chance(20) ? " COLLATE nocase" : "") + (random.chance(25) ? " DESC" : "");
    Part part{{}, {one.name}};
    if (two.name != one.name && random.chance(50)) {
        list += ", " + quoted(two.name);
        part.columns.push_back(two.name);
    }
    part.sql = opening + " (" + list + ")" + closing;
    return part;
}

Part foreign_key(const Table& table, const Spec& spec, Random& random) {
    const Table& parent = spec.tables[random.below(spec.tables.size())];
    const std::string column = any(table, random).name;
    const Words actions{"", " ON DELETE CASCADE", " ON DELETE SET NULL ON UPDATE CASCADE", " ON UPDATE RESTRICT",
                        " DEFERRABLE INITIALLY DEFERRED"};
    return {"FOREIGN KEY (" + quoted(column) + ") REFERENCES " + quoted(parent.name) + " (" +
                quoted(parent.columns[0].name) + ")" + random.pick(actions),
            {column}};
}

}  // namespace

std::string random_type(Random& random) {
    return random.pick(types);
}

std::string random_rest(Random& random, const Table& table) {
    std::string rest;
    if (random.chance(25)) rest += " NOT NULL";
    if (random.chance(35))
        rest += " DEFAULT " + random.pick(Words{"0", "-1", "'x'", "'it''s, )'", "NULL", "CURRENT_TIMESTAMP", "(1 + 1)",
                                                "(lower('A' || 'b'))", "true", "x'00'", "\"dq\""});
    if (random.chance(15)) rest += " COLLATE " + random.pick(Words{"NOCASE", "rtrim", "BINARY"});
    if (random.chance(10))
        rest = " GENERATED ALWAYS AS (" + quoted(table.columns[0].name) + " || 'g') " +
               random.pick(Words{"STORED", "VIRTUAL"});
    return rest;
}

void add_table(Spec& spec, Random& random) {
    std::vector<std::string> taken;
    for (const Table& table : spec.tables)
        taken.push_back(table.name);
    Table table{unused(table_names, taken, random), {}, {}, {}, {}};
    const Words keys{"PRIMARY KEY", "PRIMARY KEY AUTOINCREMENT", "NOT NULL PRIMARY KEY", "PRIMARY KEY DESC", "UNIQUE"};
    table.columns.push_back({"id", "INTEGER", random.pick(keys)});
    if (random.chance(15)) {
        table.columns[0] = {"id", "text", "PRIMARY KEY"};
        table.options = "WITHOUT ROWID";
    }
    spec.tables.push_back(std::move(table));
}

void add_column(Table& table, Random& random) {
    table.columns.push_back(
        {unused(column_names, names_of(table), random), random_type(random), random_rest(random, table)});
}

void add_constraint(Table& table, const Spec& spec, Random& random) {
    const std::string column = any(table, random).name;
    const std::string name =
        random.chance(30) ? "CONSTRAINT " + quoted("c" + std::to_string(random.below(1000))) + " " : "";
    switch (random.below(3)) {
        case 0: table.constraints.push_back({name + "CHECK (" + check_of(column, random) + ")", {column}}); break;
        case 1:
            table.constraints.push_back(
                key_over(table, name + "UNIQUE", random.chance(10) ? " ON CONFLICT IGNORE" : "", random));
            break;
        case 2: table.constraints.push_back(foreign_key(table, spec, random)); break;
    }
}

void add_index(Table& table, Random& random) {
    const std::string name = quoted("i" + std::to_string(random.below(100000)));
    const std::string opening =
        std::string("CREATE ") + (random.chance(15) ? "UNIQUE " : "") + "INDEX " + name + " ON " + quoted(table.name);
    const std::string column = any(table, random).name;
    if (random.chance(25)) {
        table.indexes.push_back(
            {opening + " (lower(" + quoted(column) + "), (" + quoted(column) + " || 'x') DESC)", {column}});
        return;
    }
    const std::string where = random.chance(30) ? " WHERE " + quoted(column) + " IS NOT NULL" : "";
    Part part = key_over(table, opening, where, random);
    if (!where.empty()) part.columns.push_back(column);
    table.indexes.push_back(std::move(part));
}

void add_body(Spec& spec, Random& random) {
    const Table& table = spec.tables[random.below(spec.tables.size())];
    const Table& other = spec.tables[random.below(spec.tables.size())];
    const std::string column = any(table, random).name;
    Body body{"b" + std::to_string(random.below(100000)), {}, {table.name, table.name + '.' + column}};
    if (random.chance(50)) {
        body.sql = "CREATE VIEW " + body.name + " AS SELECT " + quoted(column) + " AS x FROM " + quoted(table.name) +
                   " WHERE " + quoted(column) + " <> 'gone' /* all */";
        spec.bodies.push_back(std::move(body));
        return;
    }
    const std::string event = random.pick(Words{"INSERT", "DELETE", "UPDATE OF " + quoted(column), "UPDATE"});
    const std::string timing = random.pick(Words{"BEFORE", "AFTER"});
    body.needs.push_back(other.name);
    body.sql = "CREATE TRIGGER " + body.name + " " + timing + " " + event + " ON " + quoted(table.name) +
               (random.chance(30) ? " FOR EACH ROW" : "") + (random.chance(30) ? " WHEN 1 = 2" : "") +
               " BEGIN SELECT count(*) FROM " + quoted(other.name) + "; SELECT CASE 1 WHEN 1 THEN 2 END; END";
    spec.bodies.push_back(std::move(body));
}

}  // namespace schemac::laws::sqlite
