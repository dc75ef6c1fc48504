// MySQL tests: databases on the live servers.
#include "database.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "compiler/dialect/dialect.h"
#include "compiler/diff/diff.h"
#include "compiler/plan/plan.h"
#include "emit/sql/writer.h"
#include "introspect/mysql/reading.h"
#include "introspect/mysql/splitter.h"
#include "introspect/read.h"

namespace schemac::test::mysql {
namespace {

introspect::Url named(introspect::Url url, const std::string& name) {
    url.database = name;
    return url;
}

}  // namespace

std::vector<introspect::Url> servers() {
    std::vector<introspect::Url> found;
    for (const char* variable : {"SCHEMAC_TEST_MARIADB", "SCHEMAC_TEST_MYSQL"}) {
        const char* url = std::getenv(variable);
        if (url && *url)
            found.push_back(*introspect::parse_url(url));
        else
            WARN("SKIPPED: " << variable << " names no server");
    }
    return found;
}

Database::Database(const introspect::Url& server, const std::string& name)
    : url_(named(server, "schemac_test_" + name)), catalog_(server, false) {
    catalog_.run("drop database if exists " + introspect::mysql::quoted(url_.database));
    const auto refusal =
        catalog_.run("create database " + introspect::mysql::quoted(url_.database) + " character set utf8mb4");
    REQUIRE_FALSE(refusal);
    catalog_.run("use " + introspect::mysql::quoted(url_.database));
}

Database::~Database() {
    catalog_.run("drop database if exists " + introspect::mysql::quoted(url_.database));
}

void Database::run(const std::string& sql) {
    for (const auto& statement : introspect::mysql::split_statements(sql, 0)) {
        const auto refusal = catalog_.run(statement.text);
        INFO(statement.text);
        INFO((refusal ? refusal->message : ""));
        REQUIRE_FALSE(refusal);
    }
}

model::State Database::read() const {
    return introspect::mysql::read(url_);
}

model::State Database::canonical() const {
    model::State state = read();
    dialect::make(*state.facts.target, state.facts.settings)->canonicalise(state);
    return state;
}

unsigned Database::queries() const {
    introspect::mysql::Catalog catalog(url_);
    introspect::mysql::read_database(catalog, url_.database, "");
    return catalog.queries();
}

void migrate(Database& from, const Database& to) {
    const model::State old = from.canonical();
    const model::State now = to.canonical();
    const auto dialect = dialect::make(*old.facts.target, old.facts.settings);
    source::Diagnostics sink;
    const diff::Changes changes = diff::diff(old, now, *dialect, sink);
    const plan::Plan plan = plan::plan(old, now, changes, *dialect, sink);
    REQUIRE_FALSE(sink.has_errors());
    const auto writer = emit::sql::make_writer(*old.facts.target);
    std::string script;
    for (const plan::Step& step : plan.steps)
        for (const std::string& statement : writer->statements(step.operation))
            script += writer->terminated(statement, true) + '\n';
    INFO(script);
    from.run(script);
}

}  // namespace schemac::test::mysql
