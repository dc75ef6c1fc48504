// Migrate: a database for a while.
#include "migrate/runner/scratch.h"

#include <unistd.h>

#include <filesystem>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "introspect/redact.h"
#include "migrate/runner/session.h"

namespace schemac::migrate {
namespace {

/// A database that every server has, from which others are made.
std::string first_database(const introspect::Url& server) {
    switch (server.product) {
        case model::Product::postgres: return server.database.empty() ? "postgres" : server.database;
        case model::Product::mysql:
        case model::Product::mariadb: return "information_schema";
        case model::Product::sqlite: break;
    }
    return server.database;
}

void remove_file(const std::string& path) {
    std::error_code ignored;
    for (const char* end : {"", "-journal", "-wal", "-shm"})
        std::filesystem::remove(path + end, ignored);
}

}  // namespace

Scratch::Scratch(const introspect::Url& server) : server_(server), url_(server) {
    server_.database = first_database(server);
    const std::string name = "schemac_verify_" + std::to_string(::getpid());
    if (server.product == model::Product::sqlite) {
        url_.database = (std::filesystem::temp_directory_path() / (name + ".db")).string();
        remove_file(url_.database);
        return;
    }
    url_.database = name;
    try {
        connect(server_, false)->execute("CREATE DATABASE " + name);
    } catch (const ServerError& error) {
        throw source::Failure(code::no_scratch_database, name, error.what())
            .at(introspect::redacted(server))
            .help("the login must be able to create and drop databases there");
    }
}

Scratch::~Scratch() {
    try {
        if (server_.product == model::Product::sqlite)
            remove_file(url_.database);
        else
            connect(server_, false)->execute("DROP DATABASE " + url_.database);
    } catch (const std::exception&) {
        // a server that went away: the database's name says what it was
    }
}

}  // namespace schemac::migrate
