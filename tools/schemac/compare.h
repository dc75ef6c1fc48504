// Command line: the pipeline from two named states to changes and plans, as every command that compares runs it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"
#include "compiler/model/state.h"
#include "compiler/plan/plan.h"
#include "tools/schemac/session.h"
#include "tools/schemac/state/argument.h"

namespace schemac::cli {

struct CompareOptions {
    std::vector<std::string> renames;  ///< `column:users.name=full_name`; where no `.schema` file has hints
    std::string hints;                 ///< a file of hints
    bool keep_loaded = false;          ///< keeps both states as they were before they were made canonical
};

/// Two canonical states of one target.
struct Comparison {
    std::unique_ptr<dialect::Dialect> dialect;
    std::string from_name;
    std::string to_name;
    model::State from;
    model::State to;
    model::State loaded_from;  ///< in its own words, for a snapshot; empty unless asked for
    model::State loaded_to;
};

/// Loads both states, chooses the target, leaves alone what is ignored, and makes both canonical. Throws
/// `source::Failure`, or `Stop` when a state has errors.
Comparison compare(const StateArgument& from, const StateArgument& to, const CompareOptions& options, Session& session);

/// One state alone, in its own words, for commands that compare nothing.
struct Loaded {
    std::unique_ptr<dialect::Dialect> dialect;
    std::string name;
    model::State state;
};
Loaded load(const StateArgument& argument, Session& session);

diff::Changes changes(const Comparison& comparison, Session& session);

/// The changes back, from `to` to `from`, by the inverse of the hints.
diff::Changes inverse_changes(const Comparison& comparison, Session& session);

/// Throws `Stop` when something cannot be planned.
plan::Plan plan_upgrade(const Comparison& comparison, const diff::Changes& changes, Session& session);
plan::Plan plan_downgrade(const Comparison& comparison, Session& session);

}  // namespace schemac::cli
