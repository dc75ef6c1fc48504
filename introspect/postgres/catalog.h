// Introspect, PostgreSQL: one connection with one read-only transaction, and the rows of its queries as text. Keeps
// libpqxx out of the files that read a kind each.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "introspect/url.h"

namespace schemac::introspect::postgres {

/// One row; valid while its `Rows` are.
class Row {
  public:
    Row(const void* result, std::size_t index) : result_(result), index_(index) {}

    bool is_null(int column) const;
    /// Empty for NULL.
    std::string_view view(int column) const;
    std::string text(int column) const { return std::string(view(column)); }
    std::optional<std::string> optional(int column) const;
    bool flag(int column) const { return view(column) == "t"; }
    long long number(int column) const;
    /// The elements of a one-dimensional array; empty for NULL.
    std::vector<std::string> list(int column) const;

  private:
    const void* result_;
    std::size_t index_;
};

/// The result of a query, to be walked once or more.
class Rows {
  public:
    struct Iterator {
        const void* result;
        std::size_t index;
        Row operator*() const { return {result, index}; }
        Iterator& operator++() {
            ++index;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return index != other.index; }
    };

    explicit Rows(std::shared_ptr<const void> result, std::size_t size) : result_(std::move(result)), size_(size) {}
    Iterator begin() const { return {result_.get(), 0}; }
    Iterator end() const { return {result_.get(), size_}; }
    std::size_t size() const { return size_; }

  private:
    std::shared_ptr<const void> result_;
    std::size_t size_;
};

class Catalog {
  public:
    /// Connects and opens a repeatable-read, read-only transaction with an empty search path, so that the server
    /// qualifies every name that it shows. Throws `source::Failure` (E0521 to E0523).
    explicit Catalog(const Url& url);
    ~Catalog();
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;

    /// The server's version as `server_version_num`, 150004.
    int version() const { return version_; }
    /// `text` where the server is of that major version or later, else `otherwise`; for columns that came later.
    std::string since(int major, std::string_view text, std::string_view otherwise) const;

    /// Throws `source::Failure` (E0523) where the server refuses.
    Rows query(const std::string& sql);

  private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
    int version_ = 0;
};

}  // namespace schemac::introspect::postgres
