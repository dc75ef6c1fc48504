// Introspect, MySQL and MariaDB: primary keys and indexes.
#include <cctype>

#include "introspect/mysql/catalog_text.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

using dialect::mysql::Feature;

/// One row of STATISTICS: one part of one index.
struct Part {
    std::string index;
    bool unique = false;
    std::string method;
    std::string comment;
    bool hidden = false;
    model::KeyPart key;
};

std::string lowered(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

Part read_part(Row& row, const Reading& reading) {
    Part part;
    part.index = row.text();
    part.unique = row.text() == "0";
    part.key.column = row.text();
    part.key.order = row.text() == "D" ? model::Order::descending : model::Order::ascending;
    part.key.prefix_length = static_cast<unsigned>(row.number());
    part.method = lowered(row.text());
    part.comment = row.text();
    part.hidden = reading.has(Feature::ignored_indexes) ? row.yes() : !row.yes();
    const std::string expression = row.text();
    if (!expression.empty()) part.key.expression = model::Expression('(' + unescaped(expression) + ')');
    if (part.method == "spatial" || part.method == "fulltext") part.key.prefix_length = 0;
    return part;
}

void add(model::Table& table, Part part) {
    if (part.index == "PRIMARY") {
        if (!table.primary_key) table.primary_key.emplace();
        table.primary_key->comment = part.comment;
        table.primary_key->parts.push_back(std::move(part.key));
        return;
    }
    if (table.indexes.empty() || table.indexes.back().name != part.index) {
        model::Index index;
        index.name = part.index;
        index.unique = part.unique;
        index.method = part.method;
        index.comment = part.comment;
        if (part.hidden) index.dialect = model::mysql::IndexPart{true, {}, {}};
        table.indexes.push_back(std::move(index));
    }
    table.indexes.back().parts.push_back(std::move(part.key));
}

}  // namespace

void read_indexes(Reading& reading) {
    std::string columns =
        "table_name, index_name, non_unique, column_name, collation, sub_part, index_type, index_comment, ";
    columns += reading.has(Feature::ignored_indexes) ? "ignored, " : "is_visible, ";
    columns += reading.has(Feature::functional_indexes) ? "expression" : "null";
    Rows rows = reading.select(columns, "statistics", "table_schema", "order by table_name, index_name, seq_in_index");
    for (Row& row : rows)
        if (model::Table* table = reading.table(row.text())) add(*table, read_part(row, reading));
}

}  // namespace schemac::introspect::mysql
