// Migrate, SQLite: a file, by SQLite's C API. The lock of the runner is one of the operating system on the database's
// own file (flock), which SQLite's, made by fcntl, don't meet, and which ends with the process, however that ends.
#include "migrate/runner/session.h"

#include <fcntl.h>
#include <pwd.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include <charconv>

#include "compiler/source/codes/connect.h"
#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::migrate::sqlite {
namespace {

constexpr int default_patience = 30'000;

int patience(const introspect::Url& url) {
    int milliseconds = default_patience;
    const auto found = url.parameters.find("busy_timeout");
    if (found != url.parameters.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), milliseconds);
    return milliseconds;
}

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// The descriptor that holds the runner's lock. It outlives the connection: closing any descriptor of a file takes a
/// process's fcntl locks on it away (https://www.sqlite.org/howtocorrupt.html, 2.2).
class LockFile {
  public:
    explicit LockFile(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~LockFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    bool try_lock() const { return descriptor_ < 0 || ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0; }
    void unlock() const { ::flock(descriptor_, LOCK_UN); }

  private:
    int descriptor_;
};

ServerError::Kind kind_of(int code) {
    const int primary = code & 0xff;
    if (primary == SQLITE_INTERRUPT) return ServerError::Kind::cancelled;
    return primary == SQLITE_BUSY || primary == SQLITE_LOCKED ? ServerError::Kind::busy : ServerError::Kind::refused;
}

/// What the library says; which version it is, where that may be why.
std::string said_by(sqlite3* handle) {
    std::string text = sqlite3_errmsg(handle);
    const bool unknown = text.find("syntax error") != std::string::npos || text.starts_with("no such function");
    return unknown ? text + " (this is SQLite " + sqlite3_libversion() + ')' : text;
}

class SqliteSession final : public Session {
  public:
    SqliteSession(const introspect::Url& url, sqlite3* handle)
        : path_(url.database), lock_(std::make_unique<LockFile>(path_)), handle_(handle) {
        sqlite3_busy_timeout(handle, patience(url));
    }

    model::Target target() override {
        const int version = sqlite3_libversion_number();
        return {model::Product::sqlite, {version / 1'000'000, version / 1'000 % 1'000, version % 1'000}};
    }

    void execute(const std::string& sql) override { query(sql); }

    Rows query(const std::string& sql) override {
        sqlite3_stmt* raw = nullptr;
        const char* rest = nullptr;
        int code = sqlite3_prepare_v2(handle_.get(), sql.c_str(), static_cast<int>(sql.size()), &raw, &rest);
        const std::unique_ptr<sqlite3_stmt, Finalize> statement(raw);
        if (code == SQLITE_OK && std::string_view(rest).find_first_not_of("; \t\r\n") != std::string_view::npos)
            throw ServerError("more than one statement where one was marked", ServerError::Kind::refused);
        Rows rows;
        while (raw && (code == SQLITE_OK || code == SQLITE_ROW)) {
            code = sqlite3_step(raw);
            if (code == SQLITE_ROW) rows.push_back(row(raw));
        }
        if (code != SQLITE_DONE && code != SQLITE_OK) throw ServerError(said_by(handle_.get()), kind_of(code));
        return rows;
    }

    void cancel() noexcept override { sqlite3_interrupt(handle_.get()); }

    void begin() override { execute("BEGIN IMMEDIATE"); }
    void commit() override { execute("COMMIT"); }
    void rollback() override {
        if (sqlite3_get_autocommit(handle_.get()) == 0) execute("ROLLBACK");
    }

    /// The URL says how long: `?busy_timeout=30000`.
    void limit_lock_waits(int) override {}

    bool try_lock() override { return lock_->try_lock(); }
    void unlock() override { lock_->unlock(); }
    std::string lock_holder() override { return {}; }

    bool rolls_back(const std::vector<std::string>&) override { return true; }
    bool commits_with_note(const std::string& statement) override {
        const std::string word = first_word(statement);
        return word != "vacuum" && word != "pragma";
    }
    /// What can't share a transaction (VACUUM, PRAGMA) may be done twice.
    std::string fingerprint(const std::string&) override { return {}; }
    void clear_remains(const std::string&) override {}

    /// Nobody else can write meanwhile, however small the pieces are.
    std::optional<std::string> number_key(const std::string&) override { return std::nullopt; }

    std::string login() override {
        const passwd* user = ::getpwuid(::getuid());
        return std::string(user ? user->pw_name : "?") + ", process " + std::to_string(::getpid());
    }

  private:
    static Values row(sqlite3_stmt* statement) {
        Values values;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
            if (text)
                values.emplace_back(
                    std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))));
            else
                values.emplace_back();
        }
        return values;
    }

    std::string path_;
    std::unique_ptr<LockFile> lock_;
    std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace

std::unique_ptr<Session> connect(const introspect::Url& url, bool create) {
    const std::string& path = url.database;
    if (!create && ::access(path.c_str(), F_OK) != 0) throw source::Failure(code::sqlite_no_file, path);
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
    const int result = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    std::unique_ptr<sqlite3, Close> owner(handle);
    if (result != SQLITE_OK)
        throw source::Failure(code::sqlite_cannot_open, path, handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result));
    return std::make_unique<SqliteSession>(url, owner.release());
}

}  // namespace schemac::migrate::sqlite
