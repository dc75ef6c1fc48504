// Command line: databases of one server whose names are alike.
#include "tools/schemac/database_pattern.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "introspect/redact.h"
#include "migrate/runner/session.h"
#include "tools/schemac/state/ignore.h"

namespace schemac::cli {
namespace {

std::vector<std::string> listed_by_server(introspect::Url url, const char* first, const char* query) {
    url.database = first;
    std::vector<std::string> names;
    for (const migrate::Values& row : migrate::connect(url, false)->query(query))
        names.push_back(row[0].value_or(""));
    return names;
}

std::vector<std::string> files_beside(const std::string& pattern) {
    const std::filesystem::path folder = std::filesystem::path(pattern).parent_path();
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder.empty() ? "." : folder, error))
        if (entry.is_regular_file()) names.push_back((folder / entry.path().filename()).string());
    return names;
}

/// MySQL shows a login the databases that it has any privilege on.
std::vector<std::string> all_databases(const introspect::Url& url) {
    switch (url.product) {
        case model::Product::postgres:
            return listed_by_server(url, "postgres",
                                    "SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate AND "
                                    "has_database_privilege(oid, 'CONNECT')");
        case model::Product::mysql:
        case model::Product::mariadb:
            return listed_by_server(url, "information_schema", "SELECT schema_name FROM information_schema.schemata");
        case model::Product::sqlite: break;
    }
    return files_beside(url.database);
}

}  // namespace

bool is_pattern(const introspect::Url& url) {
    return url.database.find('*') != std::string::npos;
}

std::vector<introspect::Url> databases_like(const introspect::Url& pattern) {
    std::vector<std::string> names = all_databases(pattern);
    std::erase_if(names, [&](const std::string& name) { return !matches(pattern.database, name); });
    std::sort(names.begin(), names.end());
    if (names.empty())
        throw source::Failure(code::no_database_matches, introspect::redacted(pattern))
            .help("`*` stands for any text in the name of a database");
    std::vector<introspect::Url> found(names.size(), pattern);
    for (std::size_t at = 0; at < names.size(); ++at)
        found[at].database = names[at];
    return found;
}

}  // namespace schemac::cli
