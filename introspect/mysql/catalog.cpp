// Introspect, MySQL and MariaDB: the connection by mysql-connector-c++ 1.1, which sits on MariaDB's client library:
// that one brings TLS and `caching_sha2_password`.
#include "introspect/mysql/catalog.h"

#include <cppconn/connection.h>
#include <cppconn/driver.h>
#include <cppconn/exception.h>
#include <cppconn/resultset.h>
#include <cppconn/resultset_metadata.h>
#include <cppconn/statement.h>
#include <mysql_driver.h>

#include <charconv>

#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "introspect/mysql/connect_options.h"
#include "introspect/redact.h"

namespace schemac::introspect::mysql {

struct Catalog::Connection {
    std::unique_ptr<sql::Connection> handle;
};

namespace {

sql::ConnectOptionsMap to_map(const ConnectOptions& options) {
    sql::ConnectOptionsMap map;
    for (const auto& [name, value] : options.texts)
        map[name] = sql::SQLString(value);
    for (const auto& [name, value] : options.flags)
        map[name] = value;
    for (const auto& [name, value] : options.numbers)
        map[name] = value;
    return map;
}

/// The server's number 1045 is a wrong password, 1044 and 1049 a database out of reach.
source::Failure refused(const sql::SQLException& why, const Url& url) {
    source::Failure failure(code::cannot_connect_mysql, scrubbed(why.what(), url));
    failure.at(redacted(url));
    switch (why.getErrorCode()) {
        case 1045: failure.help("check the user and the password in the URL"); break;
        case 1044:
        case 1049: failure.help("check the name of the database at the end of the URL"); break;
        case 2002:
        case 2003:
        case 2005: failure.help("check the host and the port, and that the server runs and listens there"); break;
        case 2026:
            failure.help(
                "check the `ssl-…` parameters of the URL; `ssl-mode=disabled` does without TLS where the server "
                "allows it");
            break;
    }
    return failure;
}

}  // namespace

unsigned long long Row::number() {
    const std::string digits = text();
    unsigned long long value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Catalog::Catalog(const Url& url, bool with_database)
    : connection_(std::make_unique<Connection>()), where_(redacted(url)) {
    const ConnectOptions options = connect_options(url, with_database);
    try {
        sql::ConnectOptionsMap map = to_map(options);
        connection_->handle.reset(sql::mysql::get_driver_instance()->connect(map));
    } catch (const sql::SQLException& why) {
        throw refused(why, url);
    }
}

Catalog::~Catalog() = default;

Rows Catalog::query(const std::string& sql) {
    ++queries_;
    try {
        const std::unique_ptr<sql::Statement> statement(connection_->handle->createStatement());
        const std::unique_ptr<sql::ResultSet> result(statement->executeQuery(sql));
        const unsigned width = result->getMetaData()->getColumnCount();
        Rows rows;
        rows.reserve(result->rowsCount());
        while (result->next()) {
            std::vector<std::optional<std::string>> values(width);
            for (unsigned at = 0; at < width; ++at) {
                const sql::SQLString value = result->getString(at + 1);
                if (!result->wasNull()) values[at] = value.asStdString();
            }
            rows.emplace_back(std::move(values));
        }
        return rows;
    } catch (const sql::SQLException& why) {
        throw source::Failure(code::catalog_query_failed, why.what()).at(where_).note("the query was: " + sql);
    }
}

std::optional<ServerError> Catalog::run(const std::string& sql) {
    try {
        const std::unique_ptr<sql::Statement> statement(connection_->handle->createStatement());
        bool rows = statement->execute(sql);
        while (rows || statement->getUpdateCount() != std::uint64_t(-1)) {
            if (rows) std::unique_ptr<sql::ResultSet>(statement->getResultSet());
            if (!(rows = statement->getMoreResults())) break;
        }
        return std::nullopt;
    } catch (const sql::SQLException& why) {
        return ServerError{why.getErrorCode(), why.what()};
    }
}

std::string literal(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') result += c;
        result += c;
    }
    return result + '\'';
}

std::string quoted(std::string_view name) {
    std::string result = "`";
    for (const char c : name) {
        if (c == '`') result += c;
        result += c;
    }
    return result + '`';
}

}  // namespace schemac::introspect::mysql
