// Command line: rows that `verify` puts into a scratch database, and looks for again.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "compiler/model/schema.h"
#include "emit/sql/writer.h"
#include "migrate/runner/session.h"

namespace schemac::cli {

class VerifyRows {
  public:
    /// So many rows a table.
    VerifyRows(migrate::Session& session, long long rows);

    /// For each table its rows, and for each column how many of them aren't NULL.
    using Counts = std::map<std::string, std::map<std::string, long long>>;

    /// Puts rows into each table that has none, as far as the schema takes them.
    void fill(const model::Schema& schema);
    Counts count(const model::Schema& schema);

    /// What of `before` is fewer in `after`, among the tables and columns that both have; empty: nothing.
    static std::string lost(const Counts& before, const Counts& after);

  private:
    bool fill(const model::Table& table, const model::Schema& schema);
    bool takes(const std::string& statement);
    std::string insert(const model::Table& table, const model::Schema& schema, long long from, long long to) const;
    std::string name_of(const model::Table& table) const;

    migrate::Session& session_;
    long long rows_;
    std::unique_ptr<emit::sql::Writer> writer_;
};

}  // namespace schemac::cli
