// Diff: pairs what stands on both sides by key, in the order of `to`, then of `from`.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace schemac::diff {

template <class T>
struct Matched {
    std::vector<std::pair<const T*, const T*>> both;  ///< from, to
    std::vector<const T*> dropped;                    ///< only in `from`
    std::vector<const T*> created;                    ///< only in `to`
};

/// Matches by equal `key(object)`, a string; a key that is empty matches nothing.
template <class T, class Key>
Matched<T> match(const std::vector<T>& from, const std::vector<T>& to, Key key) {
    Matched<T> result;
    std::unordered_map<std::string, const T*> old;
    old.reserve(from.size());
    for (const T& object : from) {
        std::string name = key(object);
        if (!name.empty()) old.emplace(std::move(name), &object);
    }
    std::unordered_map<const T*, bool> taken;
    for (const T& object : to) {
        const auto found = old.find(key(object));
        if (found == old.end() || taken[found->second]) {
            result.created.push_back(&object);
            continue;
        }
        taken[found->second] = true;
        result.both.emplace_back(found->second, &object);
    }
    for (const T& object : from)
        if (!taken[&object]) result.dropped.push_back(&object);
    return result;
}

/// Pairs leftovers that are equal in all but what `same` leaves out, and takes them off the lists; for each, `paired`
/// is called.
template <class T, class Same, class Paired>
void pair_leftovers(Matched<T>& matched, Same same, Paired paired) {
    std::vector<const T*> still_created;
    for (const T* created : matched.created) {
        auto found = matched.dropped.begin();
        while (found != matched.dropped.end() && !same(**found, *created))
            ++found;
        if (found == matched.dropped.end()) {
            still_created.push_back(created);
            continue;
        }
        paired(**found, *created);
        matched.dropped.erase(found);
    }
    matched.created = std::move(still_created);
}

}  // namespace schemac::diff
