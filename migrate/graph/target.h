// Migrate: how people name revisions: `head`, `heads`, `base`, `+2`, `-1`, `head-1`, `3f9c`, `3f9c+1`, `label@head`.
#pragma once

#include <string>

#include "migrate/graph/graph.h"

namespace schemac::migrate {

/// The revisions that such a name means: one, none for `base`, or several for `heads`. `applied` is what `+2` and `-1`
/// alone count from, and what `current` means. Throws `source::Failure` (E0804, E0805).
Ids named(const std::string& text, const Graph& graph, const Ids& applied);

/// What is to be run, in order, so that the target and all that it needs has run.
std::vector<std::string> to_upgrade(const std::string& target, const Graph& graph, const Ids& applied);

/// What is to be undone, in order, so that nothing that follows the target is left.
std::vector<std::string> to_downgrade(const std::string& target, const Graph& graph, const Ids& applied);

/// The applied revisions that no other applied one follows: where the database is.
std::vector<std::string> current(const Graph& graph, const Ids& applied);

}  // namespace schemac::migrate
