// Introspect, PostgreSQL: SQL files loaded into a database that exists for that alone.
#include <pg_query.h>

#include <optional>
#include <pqxx/pqxx>

#include "compiler/dialect/postgres/scan.h"
#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "introspect/postgres/connection.h"
#include "introspect/read.h"
#include "introspect/redact.h"

namespace schemac::introspect::postgres {
namespace {

struct Statement {
    std::string text;
    source::Span span;
};

std::string first_line(std::string_view message) {
    return std::string(message.substr(0, message.find('\n')));
}

/// A database that goes when this does. Its name comes from the connection's process, of which a server has no two at
/// once.
class Scratch {
  public:
    explicit Scratch(const Url& server) : link_(connection_string(server)) {
        pqxx::nontransaction work(link_);
        name_ = "schemac_scratch_" + work.exec("SELECT pg_backend_pid()").at(0).at(0).as<std::string>();
        try {
            work.exec("CREATE DATABASE " + name_ + " TEMPLATE template0 ENCODING 'UTF8'");
        } catch (const pqxx::failure& error) {
            throw source::Failure(code::scratch_refused, name_, first_line(error.what()))
                .at(redacted(server))
                .help("the login of `--dev-url` needs the right `CREATEDB`");
        }
    }

    ~Scratch() {
        try {
            pqxx::nontransaction work(link_);
            work.exec("DROP DATABASE IF EXISTS " + name_);
        } catch (const std::exception&) {
            // a connection that broke: the next run's server has the database still, under a name that says what it is
        }
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::string& name() const { return name_; }

  private:
    pqxx::connection link_;
    std::string name_;
};

/// The statements of a file. libpg_query's scanner knows strings, dollar quotes and bodies.
void split(const source::SourceFile& file, std::vector<Statement>& statements, source::Diagnostics& sink) {
    const std::string text(file.text());
    const PgQuerySplitResult result = pg_query_split_with_scanner(text.c_str());
    if (result.error) {
        const auto at = static_cast<std::uint32_t>(std::max(0, result.error->cursorpos - 1));
        sink.report(code::scratch_statement_refused, {file.id(), at, at + 1}, result.error->message);
    }
    for (int n = 0; !result.error && n < result.n_stmts; ++n) {
        const auto begin = static_cast<std::uint32_t>(result.stmts[n]->stmt_location);
        const auto length = static_cast<std::uint32_t>(result.stmts[n]->stmt_len);
        statements.push_back({text.substr(begin, length), {file.id(), begin, begin + length}});
    }
    pg_query_free_split_result(result);
}

/// The words of a statement that would change the server rather than the database, if it is one.
std::optional<std::string> leads_out(const std::string& statement) {
    const auto tokens = dialect::postgres::scan(statement);
    if (tokens.size() < 2) return std::nullopt;
    const bool defines = tokens[0].is("create") || tokens[0].is("drop") || tokens[0].is("alter");
    for (const std::string_view word : {"database", "role", "user", "group", "tablespace", "subscription", "system"})
        if (defines && tokens[1].is(word)) return tokens[0].text + ' ' + tokens[1].text;
    return std::nullopt;
}

struct Refused {
    Statement statement;
    std::string reason;
};

/// Runs what can run until nothing more can, so that the order of statements means nothing.
std::vector<Refused> run_all(pqxx::connection& link, std::vector<Statement> waiting) {
    std::vector<Refused> refused;
    for (bool progress = true; progress && !waiting.empty();) {
        progress = false;
        refused.clear();
        for (Statement& statement : waiting) {
            try {
                pqxx::nontransaction(link).exec(statement.text);
                progress = true;
            } catch (const pqxx::sql_error& error) {
                refused.push_back({std::move(statement), first_line(error.what())});
            }
        }
        waiting.clear();
        for (const Refused& one : refused)
            waiting.push_back(one.statement);
    }
    return refused;
}

}  // namespace

model::State read_in_scratch(const Url& server, const source::Sources& sources,
                             const std::vector<source::FileId>& files, source::Diagnostics& sink) {
    std::vector<Statement> statements;
    for (const source::FileId file : files)
        split(sources.file(file), statements, sink);
    for (const Statement& statement : statements)
        if (const auto words = leads_out(statement.text))
            sink.report(code::sql_leaves_scratch, statement.span, *words)
                .with_help("the files describe one database; take the statement out");
    if (sink.has_errors()) return {};

    const Scratch scratch(server);
    Url database = server;
    database.database = scratch.name();
    {
        pqxx::connection link(connection_string(database));
        pqxx::nontransaction(link).exec("SET client_min_messages = error");
        for (const Refused& refused : run_all(link, std::move(statements)))
            sink.report(code::scratch_statement_refused, refused.statement.span, refused.reason);
    }
    if (sink.has_errors()) return {};
    model::State state = postgres::read(database);
    state.facts.sizes.clear();
    return state;
}

}  // namespace schemac::introspect::postgres
