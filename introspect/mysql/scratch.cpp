// Introspect, MySQL and MariaDB: SQL files loaded into a database that exists for that alone.
#include <utility>

#include "compiler/source/codes/connect.h"
#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "introspect/mysql/confine.h"
#include "introspect/mysql/reading.h"
#include "introspect/mysql/splitter.h"
#include "introspect/read.h"

namespace schemac::introspect::mysql {
namespace {

/// A database that goes when this does. Its name comes from the connection's number, of which a server has no two at
/// once.
class Scratch {
  public:
    Scratch(Catalog& catalog, const Url& url) : catalog_(catalog) {
        name_ = "schemac_scratch_" + catalog.query("select connection_id()").at(0).text();
        if (const auto refusal = catalog.run("create database " + quoted(name_) + ' ' + charset(url)))
            throw source::Failure(code::scratch_refused, name_, refusal->message)
                .at(redacted(url))
                .help("the login of `--dev-url` needs `CREATE` and `DROP` on databases called `schemac\\_scratch\\_%`");
        catalog.run("use " + quoted(name_));
    }
    ~Scratch() { catalog_.run("drop database if exists " + quoted(name_)); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::string& name() const { return name_; }

  private:
    /// As the database that the URL names, or UTF-8.
    std::string charset(const Url& url) {
        if (url.database.empty()) return "character set utf8mb4";
        Rows rows = catalog_.query(
            "select default_character_set_name, default_collation_name from information_schema.schemata where "
            "schema_name = " +
            literal(url.database));
        if (rows.empty()) return "character set utf8mb4";
        const std::string name = rows[0].text();
        return "character set " + name + " collate " + rows[0].text();
    }

    Catalog& catalog_;
    std::string name_;
};

std::vector<Statement> statements_of(const source::Sources& sources, const std::vector<source::FileId>& files,
                                     source::Diagnostics& sink) {
    std::vector<Statement> all;
    for (const source::FileId file : files)
        for (Statement& statement : split_statements(sources.file(file).text(), file)) {
            if (const auto words = leads_out(statement.text))
                sink.report(code::sql_leaves_scratch, statement.span, *words)
                    .with_help("the files describe one database; take the statement out");
            else
                all.push_back(std::move(statement));
        }
    return all;
}

/// Runs what can run until nothing more can, so that the order of statements means nothing.
std::vector<std::pair<Statement, ServerError>> run_all(Catalog& catalog, std::vector<Statement> waiting) {
    std::vector<std::pair<Statement, ServerError>> refused;
    for (std::size_t before = waiting.size() + 1; !waiting.empty() && waiting.size() < before;) {
        before = waiting.size();
        refused.clear();
        for (Statement& statement : waiting)
            if (auto error = catalog.run(statement.text)) refused.emplace_back(std::move(statement), std::move(*error));
        waiting.clear();
        for (auto& [statement, error] : refused)
            waiting.push_back(statement);
    }
    return refused;
}

/// Foreign keys that refer to each other can only be made unchecked; the database holds no rows but the files' own.
void load(Catalog& catalog, std::vector<Statement> statements, source::Diagnostics& sink) {
    auto refused = run_all(catalog, std::move(statements));
    if (!refused.empty()) {
        catalog.run("set foreign_key_checks = 0");
        std::vector<Statement> rest;
        for (auto& [statement, error] : refused)
            rest.push_back(std::move(statement));
        refused = run_all(catalog, std::move(rest));
        catalog.run("set foreign_key_checks = 1");
    }
    for (const auto& [statement, error] : refused)
        sink.report(code::scratch_statement_refused, statement.span, error.message);
}

}  // namespace

model::State read_in_scratch(const Url& server, const source::Sources& sources,
                             const std::vector<source::FileId>& files, source::Diagnostics& sink) {
    std::vector<Statement> statements = statements_of(sources, files, sink);
    if (sink.has_errors()) return {};
    Catalog catalog(server, false);
    const Scratch scratch(catalog, server);
    load(catalog, std::move(statements), sink);
    if (sink.has_errors()) return {};
    model::State state = read_database(catalog, scratch.name(), redacted(server));
    state.facts.sizes.clear();
    return state;
}

}  // namespace schemac::introspect::mysql
