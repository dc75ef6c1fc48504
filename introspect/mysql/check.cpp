// Introspect, MySQL and MariaDB: checks, those of tables and, in MariaDB, those that belong to a column.
#include "introspect/mysql/catalog_text.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

using dialect::mysql::Feature;

/// MariaDB names a column's own check after the column.
void add_to_column(model::Table& table, const std::string& name, const std::string& clause) {
    for (model::Column& column : table.columns)
        if (column.name == name)
            model::ensure_part<model::mysql::ColumnPart>(column.dialect).check = model::Expression(clause);
}

void read_mariadb(Reading& reading) {
    Rows rows = reading.select("table_name, constraint_name, level, check_clause", "check_constraints",
                               "constraint_schema", "order by table_name, constraint_name");
    for (Row& row : rows) {
        model::Table* table = reading.table(row.text());
        if (!table) continue;
        const std::string name = row.text();
        const bool of_column = row.text() == "Column";
        const std::string clause = row.text();
        if (of_column) {
            add_to_column(*table, name, clause);
        } else {
            model::Check& check = table->checks.emplace_back();
            check.name = name;
            check.expression = model::Expression(clause);
        }
    }
}

void read_mysql(Reading& reading) {
    const std::string sql =
        "select t.table_name, c.constraint_name, t.enforced, c.check_clause from information_schema.check_constraints "
        "c join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema and "
        "t.constraint_name = c.constraint_name and t.constraint_type = 'CHECK' where c.constraint_schema = " +
        literal(reading.database) + " order by t.table_name, c.constraint_name";
    for (Row& row : reading.catalog.query(sql)) {
        model::Table* table = reading.table(row.text());
        if (!table) continue;
        model::Check& check = table->checks.emplace_back();
        check.name = row.text();
        check.enforced = row.yes();
        check.expression = model::Expression(unescaped(row.text()));
    }
}

}  // namespace

void read_checks(Reading& reading) {
    if (!reading.has(Feature::check_constraints)) return;
    if (reading.has(Feature::column_checks))
        read_mariadb(reading);
    else
        read_mysql(reading);
}

}  // namespace schemac::introspect::mysql
