// Plan: what each kind's planner is given.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"
#include "compiler/model/state.h"
#include "compiler/plan/step.h"
#include "compiler/source/diagnostics.h"

namespace schemac::plan {

struct Context {
    const model::State& from;
    const model::State& to;
    const diff::Changes& changes;
    const dialect::Dialect& dialect;
    source::Diagnostics& sink;
    std::multimap<model::QualifiedName, const model::Trigger*> old_triggers{};  ///< of `from`, by relation
    std::multimap<model::QualifiedName, const model::Policy*> old_policies{};   ///< of `from`, by table
    std::multimap<model::QualifiedName, const model::Table*> partitions{};      ///< of `to`, by the table above
    std::set<model::QualifiedName> new_tables{};  ///< that the plan makes, and that so have no rows
    /// Tables that foreign keys of `to` name, and the table of one such key; only where keys may dangle.
    std::map<model::QualifiedName, model::QualifiedName> referenced{};

    const dialect::Capabilities& capabilities() const { return dialect.capabilities(); }
    /// The table of that name in the desired state, or null.
    const model::Table* table(const model::QualifiedName& name) const;
    /// Where the desired state says it; invalid where it comes from a catalog.
    source::Span origin(const model::ObjectId& id) const;
    /// What the desired state says about an object that goes.
    std::optional<model::Drop> drop_hint(const model::ObjectId& id) const;
};

/// Steps that must run in this order, though others may run in between.
using Chain = std::vector<Step>;
using Chains = std::vector<Chain>;

/// A step with the target's lock, work and hazards filled in.
Step make_step(Operation operation, Stage stage, Dependencies dependencies, const Context& context);

/// Adds to a step that values go away with the object, unless the desired state says that this is meant.
void add_data_loss(Step& step, const model::ObjectId& object, std::string sentence, const Context& context);

}  // namespace schemac::plan
