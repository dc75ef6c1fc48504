// Model: what only PostgreSQL has, kind by kind.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace schemac::model::postgres {

/// `name = value` storage parameters, sorted by name.
using StorageParameters = std::map<std::string, std::string>;

struct ColumnPart {
    std::string storage;      ///< `plain`, `external`, …; empty: the type's own
    std::string compression;  ///< `pglz`, `lz4`; empty: the server's default
    int statistics = -1;      ///< statistics target; -1: the server's default
    StorageParameters options;
    std::string not_null_name;       ///< 18: the name of its NOT NULL, where it isn't the server's choice
    bool not_null_valid = true;      ///< 18: false while old rows may hold NULLs
    bool not_null_inherited = true;  ///< 18: false where inheriting tables are left out

    bool operator==(const ColumnPart&) const = default;
};

struct TablePart {
    bool unlogged = false;
    StorageParameters storage;
    std::string tablespace;
    std::string access_method;  ///< empty: heap
    bool row_security = false;
    bool force_row_security = false;
    std::string replica_identity;  ///< `full`, `nothing`, or `index NAME`; empty: default
    std::vector<std::string> inherits;
    std::string partition_by;     ///< `range (created_at)`
    std::string partition_of;     ///< qualified, quoted name of the parent
    std::string partition_bound;  ///< `for values from (…) to (…)` or `default`

    bool operator==(const TablePart&) const = default;
};

/// For indexes, and for the constraints that are indexes underneath.
struct IndexPart {
    StorageParameters storage;
    std::string tablespace;
    bool clustered = false;
    bool invalid = false;      ///< what a failed CREATE INDEX CONCURRENTLY left behind
    std::string partition_of;  ///< of a partition's index: the qualified, quoted name of its parent's

    bool operator==(const IndexPart&) const = default;
};

struct ViewPart {
    StorageParameters options;  ///< `security_invoker`, `security_barrier`, `check_option`
    std::string tablespace;
    bool with_data = true;

    bool operator==(const ViewPart&) const = default;
};

}  // namespace schemac::model::postgres
