// Introspect, SQLite: the connection, and its errors in a person's words.
#include "introspect/sqlite/database.h"

#include <sqlite3.h>

#include <filesystem>

#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"

namespace schemac::introspect::sqlite {
namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

std::string column_text(sqlite3_stmt* statement, int column) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))) : std::string();
}

source::Failure failure(int code, const std::string& message, const std::string& path) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return source::Failure(schemac::code::sqlite_locked, path)
                .help("end the other program's transaction, or wait longer with `?busy_timeout=30000` (milliseconds)");
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            if (message.rfind("malformed database schema", 0) == 0)
                return source::Failure(schemac::code::sqlite_not_a_database, path, message)
                    .help(std::string("schemac runs with SQLite ") + sqlite3_libversion() +
                          ": if a newer one made the file, install that library's version");
            return source::Failure(schemac::code::sqlite_not_a_database, path, message)
                .help("`sqlite3 FILE 'PRAGMA integrity_check'` says what is broken; an encrypted file reads so too");
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_READONLY:
        case SQLITE_IOERR:
            return source::Failure(schemac::code::sqlite_cannot_open, path, message)
                .help("check that this user may read the file, and write its folder if it is in WAL mode");
        default: return source::Failure(schemac::code::sqlite_query_failed, path, message);
    }
}

void check_path(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        throw source::Failure(schemac::code::sqlite_no_file, path)
            .help("check the path; `sqlite:relative/path.db` is from the current folder, `sqlite:/absolute.db` isn't");
    if (!std::filesystem::is_regular_file(status))
        throw source::Failure(schemac::code::sqlite_cannot_open, path, "it is not a file");
}

}  // namespace

std::string Row::text(int column) const {
    return column_text(statement_, column);
}

long long Row::number(int column) const {
    return sqlite3_column_int64(statement_, column);
}

bool Row::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Database::Database(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}

Database Database::open(const std::string& path, int busy_milliseconds) {
    check_path(path);
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
    Database database(handle, path);
    if (code != SQLITE_OK) throw failure(code, handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code), path);
    sqlite3_busy_timeout(handle, busy_milliseconds);
    return database;
}

Database Database::in_memory() {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open(":memory:", &handle);
    Database database(handle, ":memory:");
    if (code != SQLITE_OK) throw failure(code, sqlite3_errstr(code), ":memory:");
    return database;
}

void Database::query(const std::string& sql, const std::function<void(const Row&)>& each) const {
    sqlite3_stmt* raw = nullptr;
    int code = sqlite3_prepare_v2(handle_.get(), sql.c_str(), static_cast<int>(sql.size()), &raw, nullptr);
    const Statement statement(raw);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(raw);
        if (code == SQLITE_ROW) each(Row(raw));
    }
    if (code != SQLITE_DONE) throw failure(code, sqlite3_errmsg(handle_.get()), path_);
}

std::optional<Refusal> Database::run(const std::string& sql) const {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return std::nullopt;
    return Refusal{code, sqlite3_errmsg(handle_.get())};
}

}  // namespace schemac::introspect::sqlite
