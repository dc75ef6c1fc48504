// Introspect, SQLite: a connection to a file, and its statements.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace schemac::introspect::sqlite {

/// One row of a result; columns count from 0.
class Row {
  public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
    std::string text(int column) const;
    long long number(int column) const;
    bool is_null(int column) const;

  private:
    sqlite3_stmt* statement_;
};

/// What SQLite said of a statement that failed.
struct Refusal {
    int code = 0;
    std::string message;
};

class Database {
  public:
    /// Opens an existing file for reading. Throws `Failure` E0541 to E0544.
    static Database open(const std::string& path, int busy_milliseconds);
    /// A new, empty database in memory.
    static Database in_memory();

    /// Runs a query; throws `Failure` where the file can't be read.
    void query(const std::string& sql, const std::function<void(const Row&)>& each) const;
    /// Runs one statement; what SQLite refuses is given back.
    std::optional<Refusal> run(const std::string& sql) const;

  private:
    Database(sqlite3* handle, std::string path);
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> handle_;
    std::string path_;
};

}  // namespace schemac::introspect::sqlite
