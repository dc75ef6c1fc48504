// Diff: two states that both came from a third, as one.
#include "compiler/diff/merge.h"

#include <algorithm>

namespace schemac::diff {
namespace {

using Conflicts = std::vector<std::string>;

/// What one vector of objects is told apart by, and how it is called.
template <class T>
struct ByIdentity {
    auto key(const T& object) const { return id_of(object); }
    std::string name(const T& object) const { return model::to_string(id_of(object)); }
};

template <class T>
struct ByName {
    const model::Table& table;
    std::string word;
    auto key(const T& member) const { return member.name; }
    std::string name(const T& member) const { return word + ' ' + table.name.name + '.' + member.name; }
};

/// A value that both sides have.
template <class T>
T choose(const T& base, const T& one, const T& other, const std::string& name, Conflicts& conflicts) {
    if (one == other || other == base) return one;
    if (one != base) conflicts.push_back(name);
    return other;
}

model::Table choose(const model::Table& base, const model::Table& one, const model::Table& other,
                    const std::string& name, Conflicts& conflicts);

template <class T, class By>
const T* find(const std::vector<T>& all, const T& wanted, const By& by) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& t) { return by.key(t) == by.key(wanted); });
    return found == all.end() ? nullptr : &*found;
}

/// What one side has and the other doesn't: new, or dropped by the other, which must then not have been changed.
template <class T, class By>
bool stays(const std::vector<T>& base, const T& here, const By& by, Conflicts& conflicts) {
    const T* before = find(base, here, by);
    if (before && !(*before == here)) conflicts.push_back(by.name(here));
    return !before;
}

template <class T, class By>
std::vector<T> merge(const std::vector<T>& base, const std::vector<T>& one, const std::vector<T>& other, const By& by,
                     Conflicts& conflicts) {
    std::vector<T> result;
    for (const T& here : one) {
        const T* there = find(other, here, by);
        const T* before = find(base, here, by);
        if (there)
            result.push_back(choose(before ? *before : here, here, *there, by.name(here), conflicts));
        else if (stays(base, here, by, conflicts))
            result.push_back(here);
        if (there && !before && !(here == *there)) conflicts.push_back(by.name(here));
    }
    for (const T& there : other)
        if (!find(one, there, by) && stays(base, there, by, conflicts)) result.push_back(there);
    return result;
}

template <class T>
std::vector<T> objects(const std::vector<T>& base, const std::vector<T>& one, const std::vector<T>& other,
                       Conflicts& conflicts) {
    return merge(base, one, other, ByIdentity<T>{}, conflicts);
}

model::Table choose(const model::Table& base, const model::Table& one, const model::Table& other,
                    const std::string& name, Conflicts& conflicts) {
    if (one == other || other == base) return one;
    if (one == base) return other;
    model::Table table = one;
    const auto members = [&](const char* word, auto member) {
        using T = typename std::decay_t<decltype(one.*member)>::value_type;
        table.*member = merge(base.*member, one.*member, other.*member, ByName<T>{one, word}, conflicts);
    };
    members("column", &model::Table::columns);
    members("unique", &model::Table::uniques);
    members("foreign key", &model::Table::foreign_keys);
    members("check", &model::Table::checks);
    members("exclusion", &model::Table::exclusions);
    members("index", &model::Table::indexes);
    table.primary_key =
        choose(base.primary_key, one.primary_key, other.primary_key, "primary key of " + name, conflicts);
    table.comment = choose(base.comment, one.comment, other.comment, "comment of " + name, conflicts);
    table.dialect = choose(base.dialect, one.dialect, other.dialect, "options of " + name, conflicts);
    return table;
}

}  // namespace

Merged merge(const model::State& base, const model::State& one, const model::State& other) {
    Merged merged{one, {}};
    const auto all = [&](auto member) {
        merged.state.schema.*member =
            objects(base.schema.*member, one.schema.*member, other.schema.*member, merged.conflicts);
    };
    all(&model::Schema::namespaces);
    all(&model::Schema::extensions);
    all(&model::Schema::enums);
    all(&model::Schema::domains);
    all(&model::Schema::sequences);
    all(&model::Schema::tables);
    all(&model::Schema::views);
    all(&model::Schema::routines);
    all(&model::Schema::triggers);
    all(&model::Schema::composites);
    all(&model::Schema::ranges);
    all(&model::Schema::collations);
    all(&model::Schema::statistics);
    all(&model::Schema::policies);
    all(&model::Schema::rules);
    all(&model::Schema::event_triggers);
    all(&model::Schema::privileges);
    all(&model::Schema::raws);
    return merged;
}

}  // namespace schemac::diff
