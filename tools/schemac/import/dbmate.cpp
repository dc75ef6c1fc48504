// Import: dbmate's `20240114100000_add_users.sql` with `-- migrate:up` and `-- migrate:down`
// (https://github.com/amacneil/dbmate#creating-migrations).
#include <algorithm>

#include "tools/schemac/import/text.h"

namespace schemac::cli::import {
namespace {

std::optional<Migration> migration_of(const File& file) {
    const auto name = numbered(file.name, ".sql");
    if (!name) return std::nullopt;
    Migration one{name->version, {}, name->message, {}, {}, true, file.path};
    Sql* into = nullptr;
    for (const std::string_view line : lines(file.text)) {
        if (const auto options = after_comment(line, "migrate:up")) {
            into = &one.upgrade;
            one.transactional = options->find("transaction:false") == std::string_view::npos;
        } else if (after_comment(line, "migrate:down")) {
            into = &one.downgrade;
        } else if (into) {
            add_line(*into, line);
        }
    }
    if (!into) return std::nullopt;
    return one;
}

bool is(const std::vector<File>& files) {
    return std::any_of(files.begin(), files.end(), [](const File& file) { return migration_of(file); });
}

Migrations read(const std::vector<File>& files, model::Product) {
    Migrations all;
    for (const File& file : files)
        if (auto one = migration_of(file)) all.push_back(std::move(*one));
    sort_by_version(all);
    return all;
}

}  // namespace

const Tool& dbmate() {
    static constexpr Tool tool{"dbmate", is, read, "SELECT version FROM schema_migrations", true};
    return tool;
}

}  // namespace schemac::cli::import
