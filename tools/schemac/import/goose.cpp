// Import: goose's `00001_add_users.sql` with `-- +goose Up`, `-- +goose Down`, `-- +goose StatementBegin`
// (https://pressly.github.io/goose/documentation/annotations/).
#include <algorithm>

#include "tools/schemac/import/text.h"

namespace schemac::cli::import {
namespace {

/// What a file says, line by line.
class Reader {
  public:
    explicit Reader(const File& file) : file_(file) {}

    std::optional<Migration> read() {
        const auto name = numbered(file_.name, ".sql");
        if (!name) return std::nullopt;
        one_ = {name->version, {}, name->message, {}, {}, true, file_.path};
        for (const std::string_view line : lines(file_.text))
            if (const auto word = after_comment(line, "+goose"))
                annotation(*word);
            else if (into_)
                add_line(*into_, line);
        if (!into_) return std::nullopt;
        return one_;
    }

  private:
    void annotation(std::string_view word) {
        if (word == "Up")
            into_ = &one_.upgrade;
        else if (word == "Down")
            into_ = &one_.downgrade;
        else if (word == "NO TRANSACTION")
            one_.transactional = false;
        else if (word == "StatementBegin" && into_)
            into_->push_back({"", true});
        else if (word == "StatementEnd" && into_)
            into_->emplace_back();
        else
            cannot_import(file_.path, "goose's annotation `" + std::string(word) + '`', "write it out as SQL");
    }

    const File& file_;
    Migration one_;
    Sql* into_ = nullptr;
};

bool is(const std::vector<File>& files) {
    return std::any_of(files.begin(), files.end(),
                       [](const File& file) { return file.text.find("+goose Up") != std::string::npos; });
}

Migrations read(const std::vector<File>& files, model::Product) {
    Migrations all;
    for (const File& file : files) {
        if (file.name.ends_with(".go") && !file.name.ends_with("_test.go"))
            cannot_import(file.path, "a migration written in Go",
                          "write what it does as SQL, or start from `schemac baseline`");
        if (auto one = Reader(file).read()) all.push_back(std::move(*one));
    }
    sort_by_version(all);
    return all;
}

}  // namespace

/// A rollback adds a row: the last one of each version counts.
const Tool& goose() {
    static constexpr Tool tool{"goose", is, read,
                               "SELECT version_id FROM goose_db_version v WHERE version_id > 0 AND is_applied AND id = "
                               "(SELECT max(id) FROM goose_db_version WHERE version_id = v.version_id)",
                               true};
    return tool;
}

}  // namespace schemac::cli::import
