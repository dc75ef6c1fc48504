// A scratch database on PostgreSQL.
#include "tests/unit/postgres/scratch.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <pqxx/pqxx>

#include "introspect/read.h"

namespace schemac::test {

Scratch::Scratch(const std::string& name) : name_("pg_" + name + '_' + std::to_string(getpid())) {
    const char* server = std::getenv("SCHEMAC_TEST_POSTGRES");
    if (!server) return;
    server_ = server;
    pqxx::connection link(server_ + "/postgres");
    pqxx::nontransaction work(link);
    work.exec("DROP DATABASE IF EXISTS " + name_);
    work.exec("CREATE DATABASE " + name_ + " TEMPLATE template0");
}

Scratch::~Scratch() {
    if (server_.empty()) return;
    try {
        pqxx::connection link(server_ + "/postgres");
        pqxx::nontransaction work(link);
        work.exec("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
    } catch (const std::exception& error) {
        std::cerr << "could not drop " << name_ << ": " << error.what() << '\n';
    }
}

bool Scratch::present() const {
    if (server_.empty()) std::cerr << "SKIPPED: SCHEMAC_TEST_POSTGRES is not set\n";
    return !server_.empty();
}

void Scratch::run(const std::string& sql) const {
    pqxx::connection link(server_ + '/' + name_);
    pqxx::nontransaction work(link);
    work.exec(sql);
}

model::State Scratch::read() const {
    return introspect::read(*introspect::parse_url(server_ + '/' + name_));
}

}  // namespace schemac::test
