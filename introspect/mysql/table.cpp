// Introspect, MySQL and MariaDB: tables with their options and sizes; the names of sequences.
#include <cctype>

#include "introspect/mysql/create_options.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

model::TableSize size_of(Row& row) {
    const std::optional<std::string> rows = row.optional();
    model::TableSize size;
    if (rows) size.rows = std::stoull(*rows);
    const unsigned long long data = row.number();
    size.bytes = data + row.number();
    return size;
}

model::mysql::TablePart part_of(const std::string& engine, const std::string& collation,
                                const std::string& create_options) {
    model::mysql::TablePart part;
    part.engine = engine;
    part.collation = collation;
    part.charset = collation.substr(0, collation.find('_'));
    for (auto& [name, value] : parse_create_options(create_options)) {
        if (name == "ROW_FORMAT")
            part.row_format = value;
        else
            part.options[name] = value;
    }
    return part;
}

}  // namespace

void read_tables(Reading& reading) {
    Rows rows = reading.select(
        "table_name, table_type, engine, table_collation, create_options, table_comment, table_rows, data_length, "
        "index_length",
        "tables", "table_schema", "order by table_name");
    std::vector<std::string> sequences;
    for (Row& row : rows) {
        const std::string name = row.text();
        const std::string type = row.text();
        if (type == "SEQUENCE") sequences.push_back(name);
        if (type != "BASE TABLE" && type != "SYSTEM VERSIONED") continue;
        model::Table table;
        table.name.name = name;
        const std::string engine = row.text();
        const std::string collation = row.text();
        model::mysql::TablePart part = part_of(engine, collation, row.text());
        if (type == "SYSTEM VERSIONED") part.options["SYSTEM VERSIONING"] = "YES";
        table.dialect = std::move(part);
        table.comment = row.text();
        reading.state.facts.sizes[model::id_of(table)] = size_of(row);
        reading.tables.emplace(name, reading.state.schema.tables.size());
        reading.state.schema.tables.push_back(std::move(table));
    }
    read_sequences(reading, sequences);
}

}  // namespace schemac::introspect::mysql
