// Model: what only SQLite has, kind by kind.
#pragma once

#include <string>

namespace schemac::model::sqlite {

struct ColumnPart {
    std::string not_null_conflict;  ///< `ignore`, `replace`, …; empty: abort
    std::string type_text;          ///< the type as it was written, where that isn't how schemac writes it

    /// SQLite keeps the text of a type and heeds only its words, so that the text is no part of what a column is.
    bool operator==(const ColumnPart& other) const { return not_null_conflict == other.not_null_conflict; }
};

struct TablePart {
    bool strict = false;
    bool without_rowid = false;

    bool operator==(const TablePart&) const = default;
};

/// For primary key and unique constraints.
struct KeyPart {
    std::string on_conflict;

    bool operator==(const KeyPart&) const = default;
};

struct ViewPart {
    bool operator==(const ViewPart&) const = default;
};

}  // namespace schemac::model::sqlite
