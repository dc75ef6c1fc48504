// Introspect, PostgreSQL: the connection, by libpqxx.
#include "introspect/postgres/catalog.h"

#include <charconv>
#include <pqxx/pqxx>

#include "compiler/dialect/postgres/quote.h"
#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "introspect/postgres/connection.h"
#include "introspect/redact.h"

namespace schemac::introspect::postgres {
namespace {

using Transaction = pqxx::transaction<pqxx::repeatable_read, pqxx::read_only>;

constexpr int oldest = 120000;

std::string first_line(std::string_view message) {
    return std::string(message.substr(0, message.find('\n')));
}

std::string whole(std::string_view message) {
    while (!message.empty() && message.back() == '\n')
        message.remove_suffix(1);
    std::string text(message);
    for (char& c : text)
        if (c == '\n' || c == '\t') c = ' ';
    return text;
}

pqxx::field field(const void* result, std::size_t row, int column) {
    const auto& rows = *static_cast<const pqxx::result*>(result);
    return rows[static_cast<pqxx::result::size_type>(row)][column];
}

/// What the owner of the catalog would have to say, from `permission denied for table pg_policy`.
std::string grant_for(std::string_view message, std::string_view login) {
    constexpr std::string_view before = "permission denied for ";
    const std::string line = first_line(message);
    const std::size_t at = line.find(before);
    const std::size_t name = line.rfind(' ');
    if (at == std::string::npos || name < at + before.size())
        return "ask the owner of the database for the right that the message names";
    const std::string what = line.substr(at + before.size(), name - at - before.size());
    const bool routine = what == "function" || what == "procedure";
    const std::string right = routine ? "EXECUTE ON FUNCTION pg_catalog." : "SELECT ON pg_catalog.";
    return "let a superuser say in this database: GRANT " + right + line.substr(name + 1) + " TO " +
           dialect::postgres::quote(login);
}

}  // namespace

bool Row::is_null(int column) const {
    return field(result_, index_, column).is_null();
}

std::string_view Row::view(int column) const {
    const pqxx::field value = field(result_, index_, column);
    return {value.c_str(), value.size()};
}

std::optional<std::string> Row::optional(int column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

long long Row::number(int column) const {
    const std::string_view digits = view(column);
    long long value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::vector<std::string> Row::list(int column) const {
    std::vector<std::string> elements;
    if (is_null(column)) return elements;
    pqxx::array_parser parser = field(result_, index_, column).as_array();
    for (auto item = parser.get_next(); item.first != pqxx::array_parser::done; item = parser.get_next()) {
        if (item.first == pqxx::array_parser::string_value) elements.push_back(std::move(item.second));
        if (item.first == pqxx::array_parser::null_value) elements.emplace_back();
    }
    return elements;
}

struct Catalog::Connection {
    explicit Connection(const Url& url) : link(connection_string(url)), transaction(link) {}
    pqxx::connection link;
    Transaction transaction;
};

Catalog::Catalog(const Url& url) {
    try {
        connection_ = std::make_unique<Connection>(url);
    } catch (const pqxx::failure& error) {
        throw source::Failure(code::cannot_connect_postgres, whole(error.what()))
            .at(redacted(url))
            .help("check host, port, user, password and database of the URL, and that the server lets this host in");
    }
    version_ = connection_->link.server_version();
    if (version_ < oldest)
        throw source::Failure(code::postgres_too_old, std::to_string(version_ / 10000))
            .at(redacted(url))
            .help("PostgreSQL 12 is the oldest that schemac reads");
    connection_->transaction.exec("SET LOCAL search_path = ''");
    connection_->transaction.exec("SET LOCAL client_encoding = 'UTF8'");
}

Catalog::~Catalog() = default;

std::string Catalog::since(int major, std::string_view text, std::string_view otherwise) const {
    return std::string(version_ >= major * 10000 ? text : otherwise);
}

Rows Catalog::query(const std::string& sql) {
    try {
        auto result = std::make_shared<const pqxx::result>(connection_->transaction.exec(sql));
        const auto size = static_cast<std::size_t>(result->size());
        return Rows(std::move(result), size);
    } catch (const pqxx::insufficient_privilege& error) {
        throw source::Failure(code::postgres_query_failed, first_line(error.what()))
            .help(grant_for(error.what(), connection_->link.username()));
    } catch (const pqxx::failure& error) {
        throw source::Failure(code::postgres_query_failed, first_line(error.what()))
            .help("schemac reads `pg_catalog` only, which every login may: a server that refuses has it restricted");
    }
}

}  // namespace schemac::introspect::postgres
