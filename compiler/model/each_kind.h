// Model: every kind of object that a schema holds, for whoever does the same with each.
#pragma once

#include "compiler/model/schema.h"

namespace schemac::model {

/// Calls `f` with a pointer to each vector of objects of `Schema`; what isn't managed is no object.
template <class F>
void each_kind(F f) {
    // A schema that gains a kind stops here, until it is named below as well.
    [[maybe_unused]] constexpr auto complete = [](const Schema& schema) {
        [[maybe_unused]] const auto& [namespaces, extensions, collations, enums, domains, composites, ranges, sequences,
                                      tables, statistics, views, routines, triggers, policies, rules, event_triggers,
                                      privileges, raws, unmanaged] = schema;
    };
    f(&Schema::namespaces);
    f(&Schema::extensions);
    f(&Schema::collations);
    f(&Schema::enums);
    f(&Schema::domains);
    f(&Schema::composites);
    f(&Schema::ranges);
    f(&Schema::sequences);
    f(&Schema::tables);
    f(&Schema::statistics);
    f(&Schema::views);
    f(&Schema::routines);
    f(&Schema::triggers);
    f(&Schema::policies);
    f(&Schema::rules);
    f(&Schema::event_triggers);
    f(&Schema::privileges);
    f(&Schema::raws);
}

}  // namespace schemac::model
