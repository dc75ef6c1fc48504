// Migrate, MySQL and MariaDB: a connection. The lock of the runner is one by name, which the server releases when the
// session ends: when its last statement has, however its client ended.
#include "migrate/runner/session.h"
#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "introspect/mysql/catalog.h"
#include "introspect/mysql/server.h"
#include "migrate/mysql/definition.h"

namespace schemac::migrate::mysql {
namespace {

using introspect::mysql::literal;
using introspect::mysql::quoted;

/// The lock's name says which database it is for, since locks are the server's.
constexpr const char* take_lock = "SELECT GET_LOCK(CONCAT('schemac.', MD5(DATABASE())), 0)";
constexpr const char* release_lock = "SELECT RELEASE_LOCK(CONCAT('schemac.', MD5(DATABASE())))";
constexpr const char* who_has_lock = "SELECT IS_USED_LOCK(CONCAT('schemac.', MD5(DATABASE())))";

using Kind = ServerError::Kind;

/// CR_SERVER_GONE_ERROR, CR_SERVER_LOST, ER_SERVER_SHUTDOWN, ER_CONNECTION_KILLED, ER_QUERY_INTERRUPTED's session end,
/// and CR_SERVER_LOST_EXTENDED.
bool is_loss(int number) {
    return number == 2006 || number == 2013 || number == 2055 || number == 1053 || number == 1927 || number == 3169;
}

/// ER_QUERY_INTERRUPTED; ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK.
Kind kind_of(int number) {
    if (is_loss(number)) return Kind::lost;
    if (number == 1317) return Kind::cancelled;
    return number == 1205 || number == 1213 ? Kind::busy : Kind::refused;
}

class MySqlSession final : public Session {
  public:
    explicit MySqlSession(const introspect::Url& url)
        : url_(url), catalog_(url), id_(catalog_.query("SELECT CONNECTION_ID()")[0].text()) {}

    model::Target target() override {
        return introspect::mysql::parse_server_version(catalog_.query("SELECT VERSION()")[0].text());
    }

    void execute(const std::string& sql) override {
        const auto error = catalog_.run(sql);
        if (error) throw ServerError(without_row_values(error->number, error->message), kind_of(error->number));
    }

    Rows query(const std::string& sql) override {
        try {
            Rows rows;
            for (introspect::mysql::Row& row : catalog_.query(sql)) {
                Values values;
                for (std::size_t at = 0; at < row.size(); ++at)
                    values.push_back(row.optional());
                rows.push_back(std::move(values));
            }
            return rows;
        } catch (const source::Failure& failure) {
            throw ServerError(failure.diagnostic().message, catalog_.run("DO 0") ? Kind::lost : Kind::refused);
        }
    }

    /// By a second connection, as the client library has no other way
    /// (https://dev.mysql.com/doc/refman/8.0/en/kill.html).
    void cancel() noexcept override {
        try {
            introspect::mysql::Catalog(url_).run("KILL QUERY " + id_);
        } catch (const std::exception&) {
            // whoever asks does so again
        }
    }

    void begin() override { execute("START TRANSACTION"); }
    void commit() override { execute("COMMIT"); }
    void rollback() override { execute("ROLLBACK"); }

    void limit_lock_waits(int seconds) override {
        execute("SET SESSION lock_wait_timeout = " + std::to_string(seconds));
        execute("SET SESSION innodb_lock_wait_timeout = " + std::to_string(seconds));
    }

    bool try_lock() override { return ask(take_lock) == "1"; }
    void unlock() override { ask(release_lock); }
    std::string lock_holder() override {
        const std::string id = ask(who_has_lock);
        return id.empty() ? "" : "connection " + id;
    }

    /// Data definition commits by itself.
    bool rolls_back(const std::vector<std::string>& statements) override {
        for (const std::string& statement : statements)
            if (!changes_rows_only(statement)) return false;
        return true;
    }
    bool commits_with_note(const std::string& statement) override { return changes_rows_only(statement); }

    std::string fingerprint(const std::string& statement) override {
        const std::string names = literals(names_in(statement));
        std::string text;
        for (const Values& row : query(tables_named(names)))
            for (const Values& created : query("SHOW CREATE TABLE " + quoted(row[0].value_or(""))))
                text += without_counter(created.size() > 1 ? created[1].value_or("") : "") + '\n';
        for (const Values& row : query(others_named(names)))
            text += row[0].value_or("") + '\n';
        return text;
    }
    /// Each statement of data definition is done whole or not at all: MySQL 8.0 and MariaDB 10.6 have them atomic
    /// (https://dev.mysql.com/doc/refman/8.0/en/atomic-ddl.html, https://mariadb.com/kb/en/atomic-ddl/).
    void clear_remains(const std::string&) override {}

    std::optional<std::string> number_key(const std::string& table) override {
        const Rows rows = query(number_key_of(table));
        if (rows.size() != 1 || rows[0][1].value_or("").find("int") == std::string::npos) return std::nullopt;
        return quoted(rows[0][0].value_or(""));
    }

    std::string login() override { return ask("SELECT CONCAT(CURRENT_USER(), ', connection ', CONNECTION_ID())"); }

  private:
    std::string ask(const std::string& sql) {
        const Rows rows = query(sql);
        return rows.empty() ? "" : rows[0][0].value_or("");
    }

    introspect::Url url_;
    introspect::mysql::Catalog catalog_;
    std::string id_;
};

}  // namespace

std::unique_ptr<Session> connect(const introspect::Url& url) {
    if (url.database.empty())
        throw source::Failure(code::no_database_named).help("write it at the end: `mysql://user@host/database`");
    return std::make_unique<MySqlSession>(url);
}

}  // namespace schemac::migrate::mysql
