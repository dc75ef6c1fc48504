// Introspect, MySQL and MariaDB: functions and procedures.
#include <map>
#include <utility>

#include "introspect/mysql/hidden.h"
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

using Parameters = std::map<std::pair<std::string, std::string>, std::string>;

/// A type with the charset that it was given, which DTD_IDENTIFIER leaves out.
std::string typed(const std::string& type, const std::string& collation, const std::string& database_collation) {
    if (collation.empty() || collation == database_collation) return type;
    return type + " charset " + collation.substr(0, collation.find('_')) + " collate " + collation;
}

const std::string& database_collation(const Reading& reading) {
    static const std::string none;
    const auto found = reading.server.settings.find("default_collation");
    return found == reading.server.settings.end() ? none : found->second;
}

/// The parameters of each routine, by its kind and name, as they stand in its declaration.
Parameters read_parameters(Reading& reading) {
    Parameters all;
    Rows rows = reading.select(
        "routine_type, specific_name, parameter_mode, parameter_name, dtd_identifier, collation_name", "parameters",
        "specific_schema", "and ordinal_position > 0 order by routine_type, specific_name, ordinal_position");
    for (Row& row : rows) {
        const std::string type = row.text();
        std::string& list = all[{type, row.text()}];
        const std::string mode = row.text();
        if (!list.empty()) list += ", ";
        if (type == "PROCEDURE" && mode != "IN") list += mode == "OUT" ? "out " : "inout ";
        list += quoted(row.text());
        const std::string dtd = row.text();
        list += ' ' + typed(dtd, row.text(), database_collation(reading));
    }
    return all;
}

std::vector<std::string> attributes_of(bool deterministic, const std::string& access, const std::string& security) {
    std::vector<std::string> attributes;
    if (deterministic) attributes.emplace_back("deterministic");
    if (access == "NO SQL") attributes.emplace_back("no sql");
    if (access == "READS SQL DATA") attributes.emplace_back("reads sql data");
    if (access == "MODIFIES SQL DATA") attributes.emplace_back("modifies sql data");
    if (security == "INVOKER") attributes.emplace_back("sql security invoker");
    return attributes;
}

}  // namespace

void read_routines(Reading& reading) {
    Parameters parameters = read_parameters(reading);
    Rows rows = reading.select(
        "routine_type, routine_name, dtd_identifier, collation_name, routine_definition, is_deterministic, "
        "sql_data_access, security_type, routine_comment",
        "routines", "routine_schema", "order by routine_type, routine_name");
    for (Row& row : rows) {
        const std::string type = row.text();
        model::Routine routine;
        routine.name.name = row.text();
        if (type != "FUNCTION" && type != "PROCEDURE") {
            reading.state.schema.unmanaged.push_back(
                {type == "PACKAGE" ? "package" : "package body", routine.name.name});
            continue;
        }
        const bool function = type == "FUNCTION";
        routine.form = function ? model::Routine::Form::function : model::Routine::Form::procedure;
        routine.parameters = parameters[{type, routine.name.name}];
        const std::string returns = row.text();
        const std::string collation = row.text();
        if (function) routine.returns = typed(returns, collation, database_collation(reading));
        routine.body = model::Expression(
            restored_body(reading, function ? "function" : "procedure", routine.name.name, row.text()));
        const bool deterministic = row.yes();
        const std::string access = row.text();
        routine.attributes = attributes_of(deterministic, access, row.text());
        routine.comment = row.text();
        reading.state.schema.routines.push_back(std::move(routine));
    }
}

}  // namespace schemac::introspect::mysql
