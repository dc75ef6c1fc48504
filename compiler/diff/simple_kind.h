// Diff: the common case, kinds that are created, dropped, altered as a whole and commented on.
#pragma once

#include "compiler/diff/context.h"
#include "compiler/diff/match.h"

namespace schemac::diff {

/// Compares two lists of objects that have an identity and a comment; `key` gives the name that they match by.
template <class T, class Key>
void diff_simple(const Context& context, const std::vector<T>& old_objects, const std::vector<T>& new_objects,
                 Key key) {
    const Matched<T> matched = match(old_objects, new_objects, key);
    for (const T* created : matched.created)
        context.add(Create<T>{*created});
    for (const T* dropped : matched.dropped)
        context.add(Drop<T>{*dropped});
    for (const auto& [from, to] : matched.both) {
        if (!same_but_comment(*from, *to)) context.add(Alter<T>{*from, *to});
        context.compare_comments(id_of(*to), from->comment, to->comment);
    }
}

}  // namespace schemac::diff
