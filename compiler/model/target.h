// Model: which server a state is of, or a plan is for.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schemac::model {

enum class Product : std::uint8_t { postgres, mysql, mariadb, sqlite };

struct Version {
    int major = 0;
    int minor = 0;
    int patch = 0;

    auto operator<=>(const Version&) const = default;
};

struct Target {
    Product product = Product::postgres;
    Version version;

    bool operator==(const Target&) const = default;
};

std::string_view to_string(Product product);

/// `postgres:15.4`, `mariadb:10.11`.
std::string to_string(const Target& target);

/// Reads `postgres`, `postgres:15`, `mysql:8.0.31` …; without a version, one that is common today (`default_version`).
/// Empty when the product is unknown or the version isn't numbers.
std::optional<Target> parse_target(std::string_view text);

/// What is assumed where nobody named a version: PostgreSQL 15, MySQL 8.0, MariaDB 10.11, SQLite 3.40.
Version default_version(Product product);

}  // namespace schemac::model
