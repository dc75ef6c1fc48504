// Diff: what all constraints and indexes have in common. They match by name; what is left over and differs in nothing
// but the name is renamed, where the target can, since a constraint's name holds no data and a new one needn't be
// proved again.
#pragma once

#include "compiler/diff/match.h"
#include "compiler/diff/table_context.h"

namespace schemac::diff {

/// Whether `from` and `to` are one definition. A comment counts only where it is part of the definition.
template <class T>
bool same_definition(const TableContext& table, T from, const T& to) {
    from.name = to.name;
    if (table.capabilities().comment_statements) from.comment = to.comment;
    return from == to;
}

/// `verbs` has add(T), drop(T), rename(from, to), can_rename, and alter(from, to), which returns false where only drop
/// and add will do.
template <class T, class Verbs>
void diff_constraints(const TableContext& table, model::Kind kind, const std::vector<T>& from, const std::vector<T>& to,
                      const Verbs& verbs) {
    auto matched = match(from, to, [&](const T& c) { return table.context.dialect.fold(kind, c.name); });
    pair_leftovers(
        matched,
        [&](const T& a, const T& b) {
            const bool unnamed = a.name.empty() && b.name.empty();
            return (unnamed || verbs.can_rename) && a.name.empty() == b.name.empty() && same_definition(table, a, b);
        },
        [&](const T& a, const T& b) {
            if (!a.name.empty()) table.add(verbs.rename(a.name, b.name));
            matched.both.emplace_back(&a, &b);
        });
    for (const T* gone : matched.dropped)
        table.add(verbs.drop(*gone));
    for (const T* made : matched.created)
        table.add(verbs.add(*made));
    for (const auto& [old, now] : matched.both) {
        if (!same_definition(table, *old, *now) && !verbs.alter(*old, *now)) {
            table.add(verbs.drop(*old));
            table.add(verbs.add(*now));
            continue;
        }
        if (table.capabilities().comment_statements)
            table.context.compare_comments(member_id(kind, table.to.name, now->name), old->comment, now->comment);
    }
}

/// What the target changes in place about the index underneath a key (storage parameters, what it is attached to):
/// false where more than that differs.
template <class T>
bool alter_index_of(const TableContext& table, const T& from, const T& to) {
    T other = from;
    other.dialect = to.dialect;
    other.comment = to.comment;
    if (to.name.empty() || !(other == to)) return false;
    AlterIndex change;
    change.from.name = change.to.name = to.name;
    change.from.dialect = from.dialect;
    change.to.dialect = to.dialect;
    if (!table.context.dialect.alters_in_place(table.from, table.to, change)) return false;
    table.add(change);
    return true;
}

}  // namespace schemac::diff
