// Plan: changes that the differ can't know of, since they follow from what the target makes of the others.
#pragma once

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"
#include "compiler/model/state.h"

namespace schemac::plan {

/// Foreign keys between tables that are made, or dropped, together and point at one another in a circle are split off
/// into changes of their own.
void split_cycles(diff::Changes& changes);

/// Whether the labels of an enum can only change by a new type in the old one's place.
bool replaces_type(const diff::AlterEnum& change);

/// Whether a domain gets another base type, for which it is made anew and its columns move over.
bool replaces_domain(const diff::AlterDomain& change);

/// Checks and indexes whose expressions hold labels of an enum that is replaced are dropped and added again.
void remake_enum_users(diff::Changes& changes, const model::State& from, const model::State& to,
                       const dialect::Dialect& dialect);

/// Whether a view's change takes a drop and a creation; a change of its indexes alone doesn't.
bool remakes(const diff::AlterView& change, const dialect::Dialect& dialect);

/// Views that stand in the way of a change to what they read are dropped and made again, with the triggers on them.
void remake_views(diff::Changes& changes, const model::State& from, const model::State& to,
                  const dialect::Dialect& dialect);

/// The same for policies, whose views may have been remade by then.
void remake_policies(diff::Changes& changes, const model::State& from, const model::State& to,
                     const dialect::Dialect& dialect);

/// The same for rules.
void remake_rules(diff::Changes& changes, const model::State& from, const model::State& to,
                  const dialect::Dialect& dialect);

/// Foreign keys that stand in the way of a change of a column's type are dropped and added again.
void remake_foreign_keys(diff::Changes& changes, const model::State& from, const model::State& to);

}  // namespace schemac::plan
