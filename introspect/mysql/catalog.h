// Introspect, MySQL and MariaDB: the connection, as rows of text; the client library is known only to catalog.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "introspect/url.h"

namespace schemac::introspect::mysql {

/// One row of a result, read from left to right, in the order of the SELECT list.
class Row {
  public:
    explicit Row(std::vector<std::optional<std::string>> values) : values_(std::move(values)) {}

    /// The next value; NULL is empty.
    std::string text() { return values_[next_++].value_or(std::string()); }
    std::optional<std::string> optional() { return std::move(values_[next_++]); }
    /// Whether the next value is `YES`.
    bool yes() { return values_[next_++] == "YES"; }
    /// The next value as a number; 0 for NULL.
    unsigned long long number();
    std::size_t size() const { return values_.size(); }

  private:
    std::vector<std::optional<std::string>> values_;
    std::size_t next_ = 0;
};

using Rows = std::vector<Row>;

/// A refusal of the server, with what a caller may want to tell apart.
struct ServerError {
    int number = 0;
    std::string message;
};

/// An open connection.
class Catalog {
  public:
    /// Connects; throws `source::Failure` (E0561) that says what to do. `with_database` false leaves the URL's
    /// database alone.
    explicit Catalog(const Url& url, bool with_database = true);
    ~Catalog();
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;

    /// The rows of a query; throws `source::Failure` (E0562) when the server refuses it.
    Rows query(const std::string& sql);

    /// Runs a statement and throws away its results; gives the server's refusal, if any.
    std::optional<ServerError> run(const std::string& sql);

    /// How many queries were made, for the promise that their number is fixed.
    unsigned queries() const { return queries_; }

  private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
    std::string where_;
    unsigned queries_ = 0;
};

/// A string literal of SQL, for names that are asked for.
std::string literal(std::string_view text);

/// A quoted identifier.
std::string quoted(std::string_view name);

}  // namespace schemac::introspect::mysql
