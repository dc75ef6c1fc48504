// Introspect, MySQL and MariaDB: views.
#include <map>

#include "introspect/mysql/catalog_text.h"
#include "introspect/mysql/hidden.h"
#include "introspect/mysql/reading.h"
#include "introspect/mysql/select_list.h"

namespace schemac::introspect::mysql {
namespace {

/// The columns of every view, by name.
std::map<std::string, std::vector<std::string>> read_names(Reading& reading) {
    std::map<std::string, std::vector<std::string>> names;
    const std::string sql =
        "select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t on "
        "t.table_schema = c.table_schema and t.table_name = c.table_name where t.table_type = 'VIEW' and "
        "t.table_schema = " +
        literal(reading.database) + " and c.table_schema = " + literal(reading.database) +
        " order by c.table_name, c.ordinal_position";
    for (Row& row : reading.catalog.query(sql)) {
        std::vector<std::string>& columns = names[row.text()];
        columns.push_back(row.text());
    }
    return names;
}

}  // namespace

void read_views(Reading& reading) {
    const bool algorithm = reading.server.target.product == model::Product::mariadb;
    Rows rows = reading.select(
        "table_name, view_definition, check_option, security_type, " + std::string(algorithm ? "algorithm" : "null"),
        "views", "table_schema", "order by table_name");
    if (rows.empty()) return;
    const auto names = read_names(reading);
    for (Row& row : rows) {
        model::View view;
        view.name.name = row.text();
        view.query = model::Expression(
            restored_body(reading, "view", view.name.name, without_database(row.text(), reading.database)));
        model::mysql::ViewPart part;
        part.check_option = row.text();
        part.security = row.text();
        part.algorithm = row.text();
        view.dialect = std::move(part);
        const auto columns = names.find(view.name.name);
        if (columns != names.end() && select_names(view.query.sql) != columns->second) view.columns = columns->second;
        reading.state.schema.views.push_back(std::move(view));
    }
}

}  // namespace schemac::introspect::mysql
