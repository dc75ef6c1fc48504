// Introspect, SQLite: a file to a State, inside one read transaction.
#include "introspect/read.h"

#include <charconv>

#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "introspect/sqlite/catalog.h"

namespace schemac::introspect::sqlite {
namespace {

constexpr int default_patience = 5'000;

int busy_timeout(const std::string& text) {
    int milliseconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), milliseconds);
    if (error != std::errc() || end != text.data() + text.size() || milliseconds < 0)
        throw source::Failure(code::bad_connection_parameter, "busy_timeout", text).help("give milliseconds");
    return milliseconds;
}

int patience(const Url& url) {
    int milliseconds = default_patience;
    for (const auto& [name, value] : url.parameters) {
        if (name != "busy_timeout")
            throw source::Failure(code::unknown_connection_parameter, name).help("SQLite takes `busy_timeout`");
        milliseconds = busy_timeout(value);
    }
    return milliseconds;
}

}  // namespace

model::State read(const Url& url) {
    const Database database = Database::open(url.database, patience(url));
    database.query("BEGIN", [](const Row&) {});
    model::State state;
    state.schema = read_schema(database);
    state.facts = read_facts(database, state.schema);
    database.query("COMMIT", [](const Row&) {});
    return state;
}

}  // namespace schemac::introspect::sqlite
