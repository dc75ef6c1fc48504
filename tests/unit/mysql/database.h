// MySQL tests: databases on the live servers of SCHEMAC_TEST_MARIADB and SCHEMAC_TEST_MYSQL.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/state.h"
#include "introspect/mysql/catalog.h"

namespace schemac::test::mysql {

/// The servers that this run has; none makes a live test say SKIPPED.
std::vector<introspect::Url> servers();

/// A new database that goes with this object.
class Database {
  public:
    Database(const introspect::Url& server, const std::string& name);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs the statements of an SQL text; a refused one fails the test.
    void run(const std::string& sql);
    model::State read() const;
    /// What was read, canonical.
    model::State canonical() const;
    /// How many queries reading it takes.
    unsigned queries() const;
    const introspect::Url& url() const { return url_; }

  private:
    introspect::Url url_;
    introspect::mysql::Catalog catalog_;
};

/// Plans from one database to the other and runs the plan on the first.
void migrate(Database& from, const Database& to);

}  // namespace schemac::test::mysql
