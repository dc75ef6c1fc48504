// Introspect, MySQL and MariaDB: foreign keys.
#include <map>
#include <utility>

#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

using Action = model::ForeignKey::Action;

struct Rules {
    Action on_update = Action::no_action;
    Action on_delete = Action::no_action;
};

/// RESTRICT and NO ACTION do the same in InnoDB; of the two, `no_action` in the model is the one that the server shows
/// where nothing was said, NO ACTION in MySQL and RESTRICT in MariaDB, and `restrict` is the other.
Action read_action(const std::string& rule, bool mariadb) {
    if (rule == "CASCADE") return Action::cascade;
    if (rule == "SET NULL") return Action::set_null;
    if (rule == "SET DEFAULT") return Action::set_default;
    return rule == (mariadb ? "RESTRICT" : "NO ACTION") ? Action::no_action : Action::restrict;
}

std::map<std::pair<std::string, std::string>, Rules> read_rules(Reading& reading) {
    std::map<std::pair<std::string, std::string>, Rules> rules;
    const bool mariadb = reading.server.target.product == model::Product::mariadb;
    for (Row& row : reading.select("table_name, constraint_name, update_rule, delete_rule", "referential_constraints",
                                   "constraint_schema")) {
        std::string table = row.text();
        Rules& found = rules[{std::move(table), row.text()}];
        found.on_update = read_action(row.text(), mariadb);
        found.on_delete = read_action(row.text(), mariadb);
    }
    return rules;
}

}  // namespace

void read_foreign_keys(Reading& reading) {
    const auto rules = read_rules(reading);
    Rows rows = reading.select(
        "table_name, constraint_name, column_name, referenced_table_schema, referenced_table_name, "
        "referenced_column_name",
        "key_column_usage", "table_schema",
        "and referenced_table_name is not null order by table_name, constraint_name, ordinal_position");
    for (Row& row : rows) {
        const std::string table_name = row.text();
        model::Table* table = reading.table(table_name);
        if (!table) continue;
        const std::string name = row.text();
        if (table->foreign_keys.empty() || table->foreign_keys.back().name != name) {
            model::ForeignKey& key = table->foreign_keys.emplace_back();
            key.name = name;
            const auto rule = rules.find({table_name, name});
            if (rule != rules.end()) {
                key.on_update = rule->second.on_update;
                key.on_delete = rule->second.on_delete;
            }
        }
        model::ForeignKey& key = table->foreign_keys.back();
        key.columns.push_back(row.text());
        const std::string schema = row.text();
        key.referenced.schema = schema == reading.database ? std::string() : schema;
        key.referenced.name = row.text();
        key.referenced_columns.push_back(row.text());
    }
}

}  // namespace schemac::introspect::mysql
