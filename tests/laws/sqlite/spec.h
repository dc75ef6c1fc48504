// A schema for SQLite as a test makes it up: parts with names, and the SQL that makes them, written without schemac.
#pragma once

#include <string>
#include <vector>

namespace schemac::laws::sqlite {

struct Column {
    std::string name;
    std::string type;
    std::string rest;  ///< NOT NULL, DEFAULT …, as SQL
};

/// A constraint or index, and the columns that it can't be without.
struct Part {
    std::string sql;
    std::vector<std::string> columns;
};

struct Table {
    std::string name;
    std::vector<Column> columns;
    std::vector<Part> constraints;
    std::vector<Part> indexes;  ///< whole statements
    std::string options;
};

/// A view or trigger, as a whole statement, and the tables and columns (`table.column`) that it can't be without.
struct Body {
    std::string name;
    std::string sql;
    std::vector<std::string> needs;
};

struct Spec {
    std::vector<Table> tables;
    std::vector<Body> bodies;
};

std::string quoted(const std::string& name);

/// The statements that make it.
std::string render(const Spec& spec);

/// Takes out what can't be without something that is gone.
void mend(Spec& spec);

}  // namespace schemac::laws::sqlite
