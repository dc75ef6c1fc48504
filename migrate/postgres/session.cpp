// Migrate, PostgreSQL: a connection, by libpqxx. The lock of the runner is an advisory one of the session, which the
// server releases when the session ends: when its last statement has, however its client ended.
#include "migrate/runner/session.h"

#include <pqxx/pqxx>

#include "compiler/source/codes/connect.h"
#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "introspect/postgres/connection.h"
#include "introspect/redact.h"
#include "migrate/postgres/fingerprint.h"
#include "migrate/postgres/pooler.h"

namespace schemac::migrate::postgres {
namespace {

/// The lock's number is "schemac" as bytes.
constexpr const char* take_lock = "SELECT pg_try_advisory_lock(32478922351141219)";
constexpr const char* release_lock = "SELECT pg_advisory_unlock(32478922351141219)";

/// Of the locks by one number, `classid` has the high half of it and `objid` the low one.
constexpr const char* who_has_lock =
    "SELECT 'process ' || l.pid || coalesce(' of ' || a.usename || ', ' || a.state, '') FROM pg_locks l LEFT JOIN "
    "pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.database = "
    "(SELECT oid FROM pg_database WHERE datname = current_database()) AND (l.classid::bigint << 32 | l.objid::bigint) "
    "= 32478922351141219";

/// The first line without its severity: DETAIL lines have values, and so have messages of class 22, data exceptions.
std::string said(const pqxx::sql_error& error) {
    std::string text = error.what();
    text = text.substr(0, text.find('\n'));
    if (const std::size_t at = text.find(":  "); at != std::string::npos && at < 10) text = text.substr(at + 3);
    return error.sqlstate().starts_with("22") ? without_values(text, '"') : text;
}

using Kind = ServerError::Kind;

/// lock_not_available, deadlock_detected, serialization_failure; query_canceled.
Kind kind_of(const pqxx::sql_error& error) {
    const std::string& state = error.sqlstate();
    if (state == "57014") return Kind::cancelled;
    return state == "55P03" || state == "40P01" || state == "40001" ? Kind::busy : Kind::refused;
}

class PostgresSession final : public Session {
  public:
    explicit PostgresSession(const introspect::Url& url)
        : connection_(introspect::postgres::connection_string(url)), link_(connection_) {
        quiet_ = std::make_unique<pqxx::quiet_errorhandler>(link_);
        execute("SET client_encoding = 'UTF8'");
        execute("SET standard_conforming_strings = on");
    }
    ~PostgresSession() override { quiet_.reset(); }

    model::Target target() override {
        const int version = link_.server_version();
        return {model::Product::postgres, {version / 10'000, version % 10'000, 0}};
    }

    /// A concurrent build waits for transactions that began before it, and keeps nobody else waiting.
    void execute(const std::string& sql) override {
        const bool patient = lock_seconds_ > 0 && is_concurrent_index(sql);
        if (patient) run("SET lock_timeout = 0");
        run(sql);
        if (patient) limit_lock_waits(lock_seconds_);
    }

    Rows query(const std::string& sql) override {
        Rows rows;
        for (const auto& row : run(sql)) {
            Values values;
            for (const auto& field : row)
                values.push_back(field.is_null() ? std::nullopt : std::optional<std::string>(field.c_str()));
            rows.push_back(std::move(values));
        }
        return rows;
    }

    void cancel() noexcept override {
        try {
            link_.cancel_query();
        } catch (const std::exception&) {
            // whoever asks does so again
        }
    }

    void begin() override {
        execute("BEGIN");
        if (pid_.empty() || pid() == pid_) return;
        execute("ROLLBACK");
        refuse();
    }
    void commit() override { execute("COMMIT"); }
    void rollback() override { execute("ROLLBACK"); }

    void limit_lock_waits(int seconds) override {
        lock_seconds_ = seconds;
        run("SET lock_timeout = '" + std::to_string(seconds) + "s'");
    }

    bool try_lock() override {
        if (!is_whole_) refuse_pool();
        if (query(take_lock)[0][0] != "t") return false;
        pid_ = pid();
        return true;
    }
    void unlock() override { query(release_lock); }
    std::string lock_holder() override {
        const Rows rows = query(who_has_lock);
        return rows.empty() ? "" : rows[0][0].value_or("");
    }

    bool rolls_back(const std::vector<std::string>&) override { return true; }
    bool commits_with_note(const std::string& statement) override { return changes_rows_only(statement); }
    std::string fingerprint(const std::string& statement) override {
        std::string text;
        for (const Values& row : query(definitions_of(statement)))
            text += row[0].value_or("") + '\n';
        return text;
    }

    /// A build or drop of an index that was interrupted leaves an index that nobody can use.
    void clear_remains(const std::string& statement) override {
        if (!is_concurrent_index(statement)) return;
        for (const Values& row : query(invalid_indexes_of(statement)))
            execute("DROP INDEX CONCURRENTLY " + row[0].value_or(""));
    }

    std::optional<std::string> number_key(const std::string& table) override {
        const Rows rows = query(number_key_of(table));
        return rows.size() == 1 ? rows[0][0] : std::nullopt;
    }

    std::string login() override {
        return query(
                   "SELECT session_user || '@' || coalesce(host(inet_client_addr()), 'local') || ', process ' || "
                   "pg_backend_pid()")[0][0]
            .value_or("");
    }

  private:
    [[noreturn]] static void refuse() {
        throw source::Failure(code::pooled_connection)
            .help(
                "a pooler in transaction mode does that, and takes locks of a session away; connect to the server "
                "itself, or to a pool in session mode");
    }

    /// The server itself tells a client the process that serves it; a pooler makes a number up.
    void refuse_pool() {
        const bool direct = std::to_string(link_.backendpid()) == pid();
        if (!direct && shares_processes(connection_, [this] { return pid(); })) refuse();
        is_whole_ = true;
    }

    std::string pid() { return query("SELECT pg_backend_pid()")[0][0].value_or(""); }

    pqxx::result run(const std::string& sql) {
        try {
            return pqxx::nontransaction(link_).exec(sql);
        } catch (const pqxx::broken_connection& error) {
            throw ServerError(first_line(error.what()), Kind::lost);
        } catch (const pqxx::sql_error& error) {
            throw ServerError(said(error), link_.is_open() ? kind_of(error) : Kind::lost);
        } catch (const pqxx::failure& error) {
            throw ServerError(first_line(error.what()), link_.is_open() ? Kind::refused : Kind::lost);
        }
    }

    static std::string first_line(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

    std::string connection_;
    pqxx::connection link_;
    std::unique_ptr<pqxx::quiet_errorhandler> quiet_;
    std::string pid_;
    bool is_whole_ = false;  ///< one process of the server serves it to the end
    int lock_seconds_ = 0;
};

}  // namespace

std::unique_ptr<Session> connect(const introspect::Url& url) {
    try {
        return std::make_unique<PostgresSession>(url);
    } catch (const pqxx::failure& error) {
        std::string why = error.what();
        while (!why.empty() && why.back() == '\n')
            why.pop_back();
        throw source::Failure(code::cannot_connect_postgres, introspect::scrubbed(why, url))
            .at(introspect::redacted(url))
            .help("check host, port, user, password and database of the URL, and that the server lets this host in");
    }
}

}  // namespace schemac::migrate::postgres
