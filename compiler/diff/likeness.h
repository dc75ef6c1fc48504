// Diff: pairs of what goes and what comes that look like one thing with a new name. They are shown, never acted upon.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/diff/change.h"
#include "compiler/model/state.h"
#include "compiler/source/diagnostics.h"

namespace schemac::diff {

struct Likeness {
    model::ObjectId from;  ///< what goes
    model::ObjectId to;    ///< what comes
    int percent = 0;
};

/// The likeliest partner of each, from 60 percent up. A column counts for its type (without which there is no
/// likeness), its other properties, its place and its name, a table for the columns that both have and its name. What
/// `hints` say is dropped on purpose has none.
std::vector<Likeness> likely_renames(const Changes& changes, const model::Hints& hints);

/// Warns of them (W0701), each at what comes, with the hint to write if it is so.
void report_likely_renames(const Changes& changes, const model::State& to, source::Diagnostics& sink);

/// From 0 for names that have nothing in common to 1 for the same: edits, or the words of one within the other.
double likeness_of_names(std::string_view a, std::string_view b);

}  // namespace schemac::diff
