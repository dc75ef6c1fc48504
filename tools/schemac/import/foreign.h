// Import: the history of another tool, as plain values. One file a tool reads its folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/target.h"

namespace schemac::cli::import {

/// A file of the other tool's folder.
struct File {
    std::string name;  ///< within the folder
    std::string path;
    std::string text;
};

/// SQL as the other tool delimits it: one statement, whatever semicolons are in it, or any number of them.
struct Segment {
    std::string sql;
    bool is_statement = false;
};
using Sql = std::vector<Segment>;

/// One migration, in the order in which they run.
struct Migration {
    std::string version;               ///< as the tool's own table in the database has it
    std::vector<std::string> follows;  ///< versions; empty: the one before it
    std::string message;
    Sql upgrade;
    Sql downgrade;  ///< empty: the tool has none
    bool transactional = true;
    std::string path;
};
using Migrations = std::vector<Migration>;

/// A tool whose history can be read.
struct Tool {
    std::string_view name;
    bool (*is)(const std::vector<File>& files);
    Migrations (*read)(const std::vector<File>& files, model::Product product);
    /// What its table in a database says has run, a version a row; the columns of one are joined by `:`.
    std::string_view applied;
    /// Whether that table has all versions that ran, or just the last one.
    bool lists_all = true;
};

const Tool& flyway();
const Tool& golang_migrate();
const Tool& dbmate();
const Tool& goose();
const Tool& liquibase();
const Tool& alembic();

/// By name, or the only one that knows the folder when `name` is empty. Throws `source::Failure` (E0830).
const Tool& tool_of(const std::vector<File>& files, std::string_view name, const std::string& folder);

/// All files of a folder, or one file; sorted by name. Throws `source::Failure` (E0610).
std::vector<File> read_files(const std::string& path);

}  // namespace schemac::cli::import
