// Model: what only MySQL and MariaDB have, kind by kind.
#pragma once

#include <map>
#include <string>

#include "compiler/model/expression.h"

namespace schemac::model::mysql {

struct ColumnPart {
    std::string charset;    ///< empty: the table's
    std::string on_update;  ///< `CURRENT_TIMESTAMP(3)`
    bool invisible = false;
    std::string srid;
    Expression check;   ///< MariaDB: the column's own check, which is part of its definition and bears no name
    std::string after;  ///< where it is added, only where asked for: a column's name, or `first`

    /// But for `after`, which says nothing of a column that is there.
    bool operator==(const ColumnPart& o) const {
        return charset == o.charset && on_update == o.on_update && invisible == o.invisible && srid == o.srid &&
               check == o.check;
    }
};

struct TablePart {
    std::string engine;
    std::string charset;
    std::string collation;
    std::string row_format;
    std::string auto_increment;                  ///< where a new table begins to count, only where declared
    std::map<std::string, std::string> options;  ///< further `CREATE TABLE` options, keyed in upper case
    std::string partitioning;                    ///< `PARTITION BY …` in the server's words

    /// But for `auto_increment`, which moves on with every row.
    bool operator==(const TablePart& o) const {
        return engine == o.engine && charset == o.charset && collation == o.collation && row_format == o.row_format &&
               options == o.options && partitioning == o.partitioning;
    }
};

struct IndexPart {
    bool invisible = false;
    std::string parser;  ///< of a fulltext index
    std::string key_block_size;

    bool operator==(const IndexPart&) const = default;
};

struct ViewPart {
    std::string algorithm;
    std::string definer;
    std::string security;
    std::string check_option;

    bool operator==(const ViewPart&) const = default;
};

}  // namespace schemac::model::mysql
