// Migrate, MySQL and MariaDB: what the server says of all that a statement names.
#include "migrate/mysql/definition.h"

#include <algorithm>
#include <array>

#include "introspect/mysql/catalog.h"
#include "migrate/runner/session.h"

namespace schemac::migrate::mysql {

std::string literals(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + introspect::mysql::literal(name);
    return text.empty() ? "NULL" : text;
}

std::string tables_named(const std::string& names) {
    return "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN (" +
           names + ") ORDER BY BINARY TABLE_NAME";
}

std::string others_named(const std::string& names) {
    return "SELECT CONCAT_WS('|', 'trigger', TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, "
           "ACTION_ORDER, ACTION_STATEMENT) AS line FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() "
           "AND TRIGGER_NAME IN (" +
           names +
           ") UNION ALL SELECT CONCAT_WS('|', 'routine', ROUTINE_TYPE, ROUTINE_NAME, DTD_IDENTIFIER, IS_DETERMINISTIC, "
           "SQL_DATA_ACCESS, SECURITY_TYPE, ROUTINE_COMMENT, ROUTINE_DEFINITION) FROM information_schema.ROUTINES "
           "WHERE "
           "ROUTINE_SCHEMA = DATABASE() AND ROUTINE_NAME IN (" +
           names +
           ") UNION ALL SELECT CONCAT_WS('|', 'event', EVENT_NAME, INTERVAL_VALUE, INTERVAL_FIELD, EXECUTE_AT, STATUS, "
           "ON_COMPLETION, EVENT_COMMENT, EVENT_DEFINITION) FROM information_schema.EVENTS WHERE EVENT_SCHEMA = "
           "DATABASE() AND EVENT_NAME IN (" +
           names + ") ORDER BY line";
}

std::string number_key_of(const std::string& table) {
    const std::vector<std::string> names = names_in(table);
    return "SELECT COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND "
           "TABLE_NAME "
           "IN (" +
           literals(names) + ") AND COLUMN_KEY = 'PRI'";
}

std::string without_counter(const std::string& definition) {
    constexpr std::string_view counter = " AUTO_INCREMENT=";
    const std::size_t at = definition.rfind(counter);
    if (at == std::string::npos) return definition;
    const std::size_t end = definition.find_first_not_of("0123456789", at + counter.size());
    return definition.substr(0, at) + (end == std::string::npos ? "" : definition.substr(end));
}

/// ER_DUP_ENTRY and its variants, ER_TRUNCATED_WRONG_VALUE and its variants, ER_WARN_DATA_OUT_OF_RANGE's relatives.
std::string without_row_values(int number, const std::string& message) {
    constexpr std::array with_values{1062, 1292, 1366, 1411, 1586, 1690, 3140, 3141};
    const bool has = std::find(with_values.begin(), with_values.end(), number) != with_values.end();
    return has ? without_values(message, '\'') : message;
}

}  // namespace schemac::migrate::mysql
