// Snapshot: where in a document a reader is, kept on the stack and spelled out only for an error.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace schemac::introspect::snapshot {

struct Path {
    const Path* parent = nullptr;
    std::string_view key;
    std::size_t index = 0;  ///< where `key` is empty: of an array

    /// `schema.tables[3].columns[0].type`.
    std::string text() const;

    /// Throws the `source::Failure` that says that this place is wrong: "`schema.tables[3].naem` is unknown".
    [[noreturn]] void fail(std::string_view why) const;
};

}  // namespace schemac::introspect::snapshot
