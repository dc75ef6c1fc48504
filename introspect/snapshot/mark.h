// Snapshot: which revision a snapshot stands beside.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/model/state.h"

namespace schemac::introspect::snapshot {

/// A snapshot beside a revision is the state that the revision leads to, as long as its upgrade still has that hash.
struct Mark {
    std::string id;
    std::string upgrade;

    bool operator==(const Mark&) const = default;
};

/// A snapshot as `introspect::write_snapshot` writes it, marked.
std::string write_marked(const model::State& state, const Mark& mark);

/// The same document with the canonical text of every expression: what gets compared, for people who look into that.
std::string write_canonical(const model::State& state);

struct MarkedState {
    model::State state;
    std::optional<Mark> mark;
};

/// As `introspect::read_snapshot`, with the mark where there is one.
MarkedState read_marked(std::string_view json, std::string_view name);

}  // namespace schemac::introspect::snapshot
