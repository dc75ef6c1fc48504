// Import: Flyway's `V1_2__add_users.sql`, `U1_2__add_users.sql` and `R__views.sql`
// (https://documentation.red-gate.com/flyway/flyway-concepts/migrations/versioned-migrations).
#include <algorithm>

#include "tools/schemac/import/text.h"

namespace schemac::cli::import {
namespace {

struct Name {
    char kind = 'V';
    std::string version;
    std::string message;
};

std::optional<Name> name_of(std::string_view name) {
    const std::size_t middle = name.find("__");
    if (!name.ends_with(".sql") || middle == std::string_view::npos) return std::nullopt;
    if (std::string_view("VUR").find(name.front()) == std::string_view::npos) return std::nullopt;
    Name found{name.front(), std::string(name.substr(1, middle - 1)),
               with_blanks(name.substr(middle + 2, name.size() - middle - 6))};
    std::replace(found.version.begin(), found.version.end(), '_', '.');
    if ((found.kind == 'R') != found.version.empty()) return std::nullopt;
    return found;
}

bool is(const std::vector<File>& files) {
    return std::any_of(files.begin(), files.end(), [](const File& file) {
        const auto name = name_of(file.name);
        return name && name->kind == 'V';
    });
}

std::string checked(const File& file) {
    if (file.text.find("${") != std::string::npos)
        cannot_import(file.path, "Flyway's placeholders `${…}`", "write their values into the file");
    return file.text;
}

/// `V1__x.sql.conf` beside a migration says whether it runs in a transaction.
bool is_transactional(const File& file, const std::vector<File>& files) {
    const auto conf =
        std::find_if(files.begin(), files.end(), [&](const File& f) { return f.name == file.name + ".conf"; });
    return conf == files.end() || conf->text.find("executeInTransaction=false") == std::string::npos;
}

Migrations read(const std::vector<File>& files, model::Product) {
    Migrations versioned, repeatable;
    for (const File& file : files) {
        const auto name = name_of(file.name);
        if (!name || name->kind == 'U') continue;
        Migration one{name->version, {}, name->message, {{checked(file)}}, {}, is_transactional(file, files),
                      file.path};
        if (name->kind == 'R') one.version = "R " + name->message;
        (name->kind == 'V' ? versioned : repeatable).push_back(std::move(one));
    }
    for (const File& file : files) {
        const auto name = name_of(file.name);
        if (!name || name->kind != 'U') continue;
        for (Migration& one : versioned)
            if (one.version == name->version) one.downgrade = {{checked(file)}};
    }
    sort_by_version(versioned);
    versioned.insert(versioned.end(), repeatable.begin(), repeatable.end());
    return versioned;
}

}  // namespace

const Tool& flyway() {
    static constexpr Tool tool{"flyway", is, read,
                               "SELECT coalesce(version, 'R ' || description) FROM flyway_schema_history WHERE success",
                               true};
    return tool;
}

}  // namespace schemac::cli::import
