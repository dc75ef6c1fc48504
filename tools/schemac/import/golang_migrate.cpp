// Import: golang-migrate's `1_add_users.up.sql` and `1_add_users.down.sql`
// (https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md).
#include <algorithm>

#include "tools/schemac/import/text.h"

namespace schemac::cli::import {
namespace {

bool is(const std::vector<File>& files) {
    return std::any_of(files.begin(), files.end(), [](const File& file) { return numbered(file.name, ".up.sql"); });
}

Migrations read(const std::vector<File>& files, model::Product) {
    Migrations all;
    for (const File& file : files)
        if (const auto name = numbered(file.name, ".up.sql"))
            all.push_back({name->version, {}, name->message, {{file.text}}, {}, true, file.path});
    for (const File& file : files)
        if (const auto name = numbered(file.name, ".down.sql"))
            for (Migration& one : all)
                if (one.version == name->version) one.downgrade = {{file.text}};
    sort_by_version(all);
    return all;
}

}  // namespace

const Tool& golang_migrate() {
    static constexpr Tool tool{"golang-migrate", is, read, "SELECT version FROM schema_migrations WHERE NOT dirty",
                               false};
    return tool;
}

}  // namespace schemac::cli::import
