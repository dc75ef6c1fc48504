// Dialect, MySQL and MariaDB: how a table gets from one partitioning to another.
#pragma once

#include <cstdint>
#include <string>

namespace schemac::dialect::mysql {

/// `add` touches no row; `reorganise` moves those of the partitions that it names; `whole` moves all. None of them
/// loses any: rows that have no place afterwards make the server refuse.
struct Repartition {
    enum class Kind : std::uint8_t { none, add, reorganise, whole };
    Kind kind = Kind::none;
    std::string clause;  ///< what ALTER TABLE ends in; all but `whole` stand alone there
};

/// From and to are canonical PARTITION BY clauses, or empty.
Repartition repartition(const std::string& from, const std::string& to);

}  // namespace schemac::dialect::mysql
