// Migrate, PostgreSQL: whether a pooler stands in between that gives each transaction another process of the server.
#pragma once

#include <functional>
#include <string>

namespace schemac::migrate::postgres {

/// Opens a second connection while the first is idle. A pooler in transaction mode gives it the process that the first
/// one had (`own_pid`), or gives the first one another while the second keeps its own; neither the server itself nor a
/// pooler in session mode does. False also where the second isn't served within a few seconds, as by a pool in session
/// mode that has one process.
bool shares_processes(const std::string& connection, const std::function<std::string()>& own_pid);

}  // namespace schemac::migrate::postgres
