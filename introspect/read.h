// Introspect: a live catalog or SQL text in, a State in the server's own words out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/state.h"
#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"
#include "introspect/url.h"

namespace schemac::introspect {

/// Reads a live database in a fixed number of queries, inside one read-only transaction where the server has one. The
/// State has facts (target, settings, sizes). Throws `source::Failure` (E05xx) where the database can't be reached or
/// the login may not see what it must. Objects of unmanaged kinds are in `schema.unmanaged`.
model::State read(const Url& url);

/// Reads SQL text as a desired state without touching any real database: PostgreSQL's through libpg_query, SQLite's
/// in memory. MySQL's (and any other when `dev_url` is given) is loaded into a scratch database there, which is dropped
/// again. Statements may stand in any order. What isn't understood is reported (E06xx), never skipped.
model::State read_sql(const source::Sources& sources, const std::vector<source::FileId>& files,
                      const model::Target& target, const Url* dev_url, source::Diagnostics& sink);

/// A parsed snapshot (`schemac snapshot`), or `source::Failure` (E06xx) when it is broken or of a newer version.
model::State read_snapshot(std::string_view json, std::string_view name);

/// The text of a snapshot: versioned JSON, deterministic, in the server's own words, with the facts.
std::string write_snapshot(const model::State& state);

namespace postgres {
model::State read(const Url& url);
model::State read_sql(const source::Sources& sources, const std::vector<source::FileId>& files,
                      const model::Target& target, source::Diagnostics& sink);
}  // namespace postgres
namespace mysql {
model::State read(const Url& url);
}  // namespace mysql
namespace sqlite {
model::State read(const Url& url);
model::State read_sql(const source::Sources& sources, const std::vector<source::FileId>& files,
                      const model::Target& target, source::Diagnostics& sink);
}  // namespace sqlite

/// Loads SQL files into a new scratch database on the server, reads it, and drops it, whatever happens.
namespace postgres {
model::State read_in_scratch(const Url& server, const source::Sources& sources,
                             const std::vector<source::FileId>& files, source::Diagnostics& sink);
}
namespace mysql {
model::State read_in_scratch(const Url& server, const source::Sources& sources,
                             const std::vector<source::FileId>& files, source::Diagnostics& sink);
}

}  // namespace schemac::introspect
