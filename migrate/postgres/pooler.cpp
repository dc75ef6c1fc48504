// Migrate, PostgreSQL: whether a pooler stands in between. By libpq itself, which can stop waiting for an answer.
#include "migrate/postgres/pooler.h"

#include <libpq-fe.h>
#include <poll.h>

#include <chrono>
#include <memory>

namespace schemac::migrate::postgres {
namespace {

constexpr std::chrono::seconds patience{3};

struct Finish {
    void operator()(PGconn* link) const { PQfinish(link); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Link = std::unique_ptr<PGconn, Finish>;
using Result = std::unique_ptr<PGresult, Clear>;

/// False when the answer doesn't come in time, or there is none.
bool answers(PGconn* link) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (PQisBusy(link) == 1) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        pollfd socket{PQsocket(link), POLLIN, 0};
        if (left.count() <= 0 || ::poll(&socket, 1, static_cast<int>(left.count())) == 0) return false;
        if (PQconsumeInput(link) == 0) return false;
    }
    return true;
}

/// The process that serves a transaction, which is left open; empty when that can't be told.
std::string pid_in_transaction(PGconn* link) {
    std::string pid;
    if (PQsendQuery(link, "BEGIN; SELECT pg_backend_pid()") == 0) return pid;
    while (answers(link)) {
        const Result result(PQgetResult(link));
        if (!result) break;
        if (PQresultStatus(result.get()) == PGRES_TUPLES_OK) pid = PQgetvalue(result.get(), 0, 0);
    }
    return pid;
}

}  // namespace

bool shares_processes(const std::string& connection, const std::function<std::string()>& own_pid) {
    const std::string before = own_pid();
    const Link second(PQconnectdb(connection.c_str()));
    const std::string other = pid_in_transaction(second.get());
    return !other.empty() && (other == before || own_pid() != before);
}

}  // namespace schemac::migrate::postgres
