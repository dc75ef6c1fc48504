// Emit: a whole plan as a script that the server's own client runs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/plan/plan.h"
#include "emit/sql/writer.h"

namespace schemac::emit::sql {

enum class Client : std::uint8_t { psql, mysql, sqlite3 };

/// `psql`, `mysql`, `sqlite3`; empty for any other word.
std::optional<Client> parse_client(std::string_view word);

/// How the product's client is run so that the first error stops it.
std::string_view how_to_run(model::Product product);

/// Whether that client talks to that product.
bool serves(Client client, model::Product product);

/// Plain SQL: what it is and how to run it in its first lines, transactions spelled out, each step's cost, hazards and
/// preconditions as comments above it. `client` adds that client's own commands to stop at an error. An empty plan
/// gives a script of comments only. Nothing in it says where the states came from: offline, it is the same to the
/// letter.
std::string script(const plan::Plan& plan, const Writer& writer, std::optional<Client> client);

/// The steps alone, as they stand in a script and in a revision: `-- step N` comments, and statements terminated.
std::string script_body(const plan::Plan& plan, const Writer& writer);

}  // namespace schemac::emit::sql
