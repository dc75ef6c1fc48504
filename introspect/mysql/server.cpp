// Introspect, MySQL and MariaDB: which server it is, and the settings that comparisons depend on.
#include "introspect/mysql/server.h"

#include <charconv>

#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"

namespace schemac::introspect::mysql {
namespace {

constexpr model::Version oldest_mysql{8, 0, 0};
constexpr model::Version oldest_mariadb{10, 6, 0};

model::Version read_version(std::string_view text) {
    model::Version version;
    for (int* part : {&version.major, &version.minor, &version.patch}) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *part);
        if (error != std::errc()) break;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty() || text.front() != '.') break;
        text.remove_prefix(1);
    }
    return version;
}

}  // namespace

model::Target parse_server_version(std::string_view version) {
    const bool mariadb = version.find("MariaDB") != std::string_view::npos;
    if (mariadb && version.starts_with("5.5.5-")) version.remove_prefix(6);
    return {mariadb ? model::Product::mariadb : model::Product::mysql, read_version(version)};
}

void require_supported(std::string_view version) {
    const model::Target target = parse_server_version(version);
    const model::Version& oldest = target.product == model::Product::mariadb ? oldest_mariadb : oldest_mysql;
    if (target.version < oldest) throw source::Failure(code::mysql_too_old, version).help("upgrade the server first");
}

Server read_server(Catalog& catalog, const std::string& database) {
    Server server;
    Rows rows = catalog.query("select version(), current_user(), @@lower_case_table_names, @@global.sql_mode");
    const std::string version = rows.at(0).text();
    server.target = parse_server_version(version);
    require_supported(version);
    server.login = rows[0].text();
    server.settings["lower_case_table_names"] = rows[0].text();
    server.settings["sql_mode"] = rows[0].text();

    catalog.run("set session sql_mode = '', sql_quote_show_create = 1");
    catalog.run("set names utf8mb4");

    rows = catalog.query(
        "select default_character_set_name, default_collation_name from information_schema.schemata where "
        "schema_name = " +
        literal(database));
    if (!rows.empty()) {
        server.settings["default_charset"] = rows[0].text();
        server.settings["default_collation"] = rows[0].text();
    }
    rows = catalog.query(
        "select collation_name from information_schema.collations where character_set_name = 'utf8mb4' and is_default "
        "= 'Yes'");
    if (!rows.empty()) server.settings["collation_for_utf8mb4"] = rows[0].text();
    return server;
}

}  // namespace schemac::introspect::mysql
